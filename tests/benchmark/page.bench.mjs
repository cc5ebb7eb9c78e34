// The page beside one of VitePress with the same text, both served alike: a first visit over a slow network, Lighthouse's
// opinion, frames, changes of the route, and a pack of 10,000 entries.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { launchChromium } from '../browser/chromium.mjs';
import { Judge } from '../browser/lighthouse.mjs';
import { PublishedSites } from '../browser/published_site.mjs';
import { visitFirst } from './first_visit.mjs';
import { writeLargePack } from './large_pack.mjs';
import { asNumber, asShare, asSize, middle, printHead, printRows } from './measure.mjs';
import { buildPeerSite } from './peer_site.mjs';
import { growthOfSteadyFrames, longestTask, openTimed, scroll, timeFrames, timeRouteChanges } from './portal_work.mjs';

const { FLYTT_SITE: site, FLYTT_PROGRAM: program } = process.env;
const longestPage = '/sv/faq/';
const visits = 5;
const judgements = 3;
const manyEntries = 10_000;
const longestOpening = 180; // s

const sites = new PublishedSites();
const ours = await sites.serve(site);
const peer = await sites.serve(await buildPeerSite(program, 'build/bench/peer'));
const contestants = { ours, vitepress: peer };

// Runs `measure` for each contestant in turn, and keeps the middle of each figure that `figures` picks.
async function middles(rounds, measure, figures) {
  const results = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; ++round) {
    for (const [name, base] of Object.entries(contestants)) results[name].push(await measure(base));
  }
  return Object.fromEntries(
    Object.entries(figures).map(([figure, pick]) => [
      figure,
      Object.fromEntries(Object.entries(results).map(([name, all]) => [name, middle(all.map(pick))])),
    ]),
  );
}

async function benchmarkFirstVisit() {
  const browser = await launchChromium(sites.trusting);
  const found = await middles(visits, (base) => visitFirst(browser, base + longestPage), {
    bytes: (visit) => visit.bytes,
    firstPaint: (visit) => visit.firstPaintMs,
    largest: (visit) => visit.largestMs,
    ready: (visit) => visit.readyMs,
    task: (visit) => visit.longestTaskMs,
    shift: (visit) => visit.shift,
    idle: (visit) => visit.idle.share,
    frames: (visit) => visit.idle.frames,
    timers: (visit) => visit.idle.timers,
  });
  await browser.close();
  const over = `slow 4G, ${longestPage}`;
  printRows(`${over}: transferred`, found.bytes, { write: asSize, target: '<= 360 KB' });
  printRows(`${over}: first paint`, found.firstPaint, { target: '< 700 ms' });
  printRows(`${over}: largest paint`, found.largest);
  printRows(`${over}: the canvas or Vue has taken over`, found.ready, { target: '< 3000 ms' });
  printRows(`${over}: longest task`, found.task);
  printRows(`${over}: shift of the layout`, found.shift, { write: asNumber });
  printRows('idle: share of the processor', found.idle, { write: asShare, target: '0' });
  printRows('idle: animation frames in 5 s', found.frames, { write: asNumber, target: '0' });
  printRows('idle: timers in 5 s', found.timers, { write: asNumber, target: '0' });
}

async function benchmarkLighthouse() {
  const judge = await Judge.launch(sites.trusting);
  const score = (category) => (judgement) => judgement.scores[category];
  const found = await middles(judgements, (base) => judge.judge(base + longestPage), {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best practices': score('best-practices'),
    SEO: score('seo'),
    'first paint': (judgement) => judgement.firstPaintMs,
    'largest paint': (judgement) => judgement.largestPaintMs,
    blocked: (judgement) => judgement.blockedMs,
  });
  await judge.close();
  for (const [name, figures] of Object.entries(found)) {
    const isTime = ['first paint', 'largest paint', 'blocked'].includes(name);
    printRows(`Lighthouse, ${longestPage}: ${name}`, figures, isTime ? {} : { write: asNumber, target: '>= 95' });
  }
}

async function benchmarkFrames() {
  const browser = await launchChromium(sites.trusting);
  const page = await openTimed(browser, ours + longestPage);
  const frames = await timeFrames(page);
  const frame = `a frame of ${longestPage} while scrolling`;
  printRows(`${frame}: middle, without WebGL's calls`, { ours: frames.own.middleMs }, { target: '< 4 ms' });
  printRows(`${frame}: 95 of 100, without WebGL's calls`, { ours: frames.own.lateMs }, { target: '< 4 ms' });
  printRows(`${frame}: middle`, { ours: frames.whole.middleMs });
  printRows(`${frame}: 95 of 100`, { ours: frames.whole.lateMs });
  const growth = await growthOfSteadyFrames(page);
  printRows('300 steady frames: growth of the module', { ours: growth.module }, { write: asSize, target: '0' });
  printRows('300 steady frames: growth of objects', { ours: growth.objects }, { write: asSize, target: '0' });
  const changes = await timeRouteChanges(page, ['/sv/', longestPage], 24);
  printRows(`change between /sv/ and ${longestPage}: applied`, { ours: changes.appliedMs }, { target: '< 16 ms' });
  printRows(`change between /sv/ and ${longestPage}: and laid out`, { ours: changes.laidOutMs });
  await browser.close();
}

async function benchmarkManyEntries() {
  writeLargePack('build/bench/pack', manyEntries);
  const folder = 'build/bench/many';
  rmSync(folder, { recursive: true, force: true });
  cpSync(site, folder, { recursive: true });
  const begin = process.hrtime.bigint();
  execFileSync(program, ['site', '-o', folder, '--content', 'build/bench/pack']);
  printRows('10,000 entries: the site is written', { ours: Number(process.hrtime.bigint() - begin) / 1e6 });
  const browser = await launchChromium(sites.trusting);
  const base = await sites.serve(folder);
  for (const path of ['/sv/', longestPage]) {
    const page = await openTimed(browser, base + path, { slowFor: 1000 * longestOpening }).catch(() => undefined);
    if (!page) {
      console.log(`10,000 entries, ${path}: not open after ${longestOpening} s`);
      continue;
    }
    const row = (work, task) => printRows(`10,000 entries, ${path}: ${work}, longest task`, { ours: task }, { target: '< 50 ms' });
    row('opens', await longestTask(page));
    await scroll(page, 60, 400);
    row('scrolls', await longestTask(page));
    await page.locator('[type="search"]').pressSequentially('inloggning', { delay: 50 });
    row('searches', await longestTask(page));
    await page.context().close();
  }
  await browser.close();
}

printHead();
await benchmarkFirstVisit();
await benchmarkLighthouse();
await benchmarkFrames();
await benchmarkManyEntries();
sites.close();
process.exit(0); // VitePress leaves its workers behind
