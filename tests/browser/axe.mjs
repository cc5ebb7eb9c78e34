// axe-core, an outside judge of the page: accessibility.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// All rules, those among them that are off by default. Not: 7:1, which is level AAA; and contrast of texts that are
// transparent over a drawing, which is measured in its pixels.
export async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe}; true`);
  return page.evaluate(async () => {
    const isDrawn = document.documentElement.classList.contains('glass');
    const isLeftOut = (id) => id === 'color-contrast-enhanced' || (isDrawn && id === 'color-contrast');
    const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !isLeftOut(ruleId) }]));
    const found = await window.axe.run({ rules, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160))}`);
  });
}
