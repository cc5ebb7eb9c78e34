// Lighthouse, an outside judge, finds little to complain about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Judge } from './lighthouse.mjs';
import { PublishedSites } from './published_site.mjs';

const leastScore = 95;
const mostRuns = 3; // speed is judged by the best: what else the machine does only slows a page down

const sites = new PublishedSites();
let base;
let judge;

before(async () => {
  base = await sites.serve(process.env.FLYTT_SITE);
  judge = await Judge.launch(sites.trusting);
});
after(async () => {
  await judge?.close();
  sites.close();
});

for (const path of ['/en/', '/sv/faq/', '/en/firewall/']) {
  test(`${path} has at least ${leastScore} points in each category`, async () => {
    let best = 0;
    for (let run = 0; run < mostRuns && best < leastScore; ++run) {
      const { scores, lost, asked } = await judge.judge(base + path);
      assert.deepEqual(asked, [base]);
      const { performance, ...steady } = scores;
      assert.deepEqual(Object.keys(steady).sort(), ['accessibility', 'best-practices', 'seo']);
      for (const score of Object.values(steady)) assert.ok(score >= leastScore, lost.join('\n'));
      best = Math.max(best, performance);
      if (best < leastScore && run + 1 === mostRuns) assert.fail(`performance ${best}\n${lost.join('\n')}`);
    }
  });
}
