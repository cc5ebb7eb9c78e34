// Lighthouse's opinion of pages, in Debian's Chromium and on the profile that it has for phones: slow 4G, a quarter of the
// processor.
import lighthouse from 'lighthouse';
import { launchChromium } from './chromium.mjs';
import { LoopbackServers } from './loopback_servers.mjs';

// What Lighthouse takes for slow 4G.
const slowNetwork = { rttMs: 150, throughputKbps: 1.6 * 1024 };

// Lighthouse slows the processor down by 4, which makes a telephone of a fast desktop: one with an index of 1500 to 2000 as
// Lighthouse measures it (its docs/throttling.md). For slower machines it leaves a smaller factor to the user; ours keeps
// the index of the telephone the same, which comes close to what that page proposes.
const mostSlowdown = 4;
const indexOfTelephone = 1750 / mostSlowdown;

export class Judge {
  slowdown = mostSlowdown;

  // `trusting`: the arguments by which Chromium trusts the servers (published_site.mjs).
  static async launch(trusting) {
    const judge = new Judge();
    judge.port = await new LoopbackServers().closedPort();
    judge.browser = await launchChromium([`--remote-debugging-port=${judge.port}`, ...trusting]);
    return judge;
  }

  // { scores: { performance: 97, accessibility: 100, … }, firstPaintMs, largestPaintMs, blockedMs, shift, lost, asked };
  // `lost`: what cost points; `asked`: the origins of all requests.
  async judge(url) {
    const { lhr } = await lighthouse(url, {
      port: this.port,
      logLevel: 'error',
      throttling: { ...slowNetwork, cpuSlowdownMultiplier: this.slowdown },
    });
    this.slowdown = Math.min(mostSlowdown, Math.max(1, lhr.environment.benchmarkIndex / indexOfTelephone));
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const categories = Object.values(lhr.categories);
    const figure = (audit) => lhr.audits[audit].numericValue;
    return {
      scores: Object.fromEntries(categories.map(({ id, score }) => [id, Math.round(100 * score)])),
      firstPaintMs: figure('first-contentful-paint'),
      largestPaintMs: figure('largest-contentful-paint'),
      blockedMs: figure('total-blocking-time'),
      shift: figure('cumulative-layout-shift'),
      lost: categories.flatMap(({ id, auditRefs }) =>
        auditRefs
          .filter((audit) => audit.weight > 0 && (lhr.audits[audit.id].score ?? 1) < 1)
          .map((audit) => `${id}: ${lhr.audits[audit.id].title} ${lhr.audits[audit.id].displayValue ?? ''}`),
      ),
      asked: [...new Set(lhr.audits['network-requests'].details.items.map((item) => new URL(item.url).origin))],
    };
  }

  close() {
    return this.browser?.close();
  }
}
