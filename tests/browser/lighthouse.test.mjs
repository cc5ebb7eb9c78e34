// Lighthouse, an outside judge, finds little to complain about. Its points for speed depend on what else a machine does:
// ./dev bench page shows them beside those of a peer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Judge } from './lighthouse.mjs';
import { PublishedSites } from './published_site.mjs';

const leastScore = 95;
const categories = ['accessibility', 'best-practices', 'seo'];
const mostShift = 0.01; // of the window

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
  test(`${path} has at least ${leastScore} points in each category, asks nobody else and stays where it was painted`, async () => {
    const judgement = await judge.judge(base + path);
    assert.deepEqual(judgement.asked, [base]);
    for (const category of categories) {
      assert.ok(judgement.scores[category] >= leastScore, `${category} ${judgement.scores[category]}\n${judgement.lost.join('\n')}`);
    }
    assert.ok(judgement.shift <= mostShift, `the layout shifts by ${judgement.shift}`);
  });
}
