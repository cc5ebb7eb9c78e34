// axe-core, an outside judge of the page: accessibility.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// All rules, those among them that are off by default or experimental. Not: 7:1, which is level AAA; contrast of texts that
// are transparent over a drawing, which is measured in its pixels; large paragraphs, which are figures here and no headings.
export async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe}; true`); // puppeteer wants a value that can be told
  return page.evaluate(async () => {
    const isDrawn = document.documentElement.classList.contains('glass');
    const isLeftOut = (id) => ['color-contrast-enhanced', 'p-as-heading', ...(isDrawn ? ['color-contrast'] : [])].includes(id);
    const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !isLeftOut(ruleId) }]));
    const found = await window.axe.run({ rules, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160))}`);
  });
}
