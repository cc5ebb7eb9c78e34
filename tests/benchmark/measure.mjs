// Times work fairly: peers take turns within one run, so that what slows the machine slows all of them, and the middle of
// the rounds counts.
const rounds = 9;
const roundMs = 120;

function onceMs(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

async function roundOf(work, repetitions) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < repetitions; ++i) await work();
  return Number(process.hrtime.bigint() - start) / 1e6 / repetitions;
}

export function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

// { ours: () => …, 'a peer': () => … } -> milliseconds of one call, by name.
export async function compare(contestants) {
  const entries = Object.entries(contestants);
  const repetitions = [];
  for (const [, work] of entries) {
    await work(); // compiled and warm
    const ms = onceMs(() => void 0) + (await roundOf(work, 1));
    repetitions.push(Math.max(1, Math.round(roundMs / ms)));
  }
  const times = entries.map(() => []);
  for (let round = 0; round < rounds; ++round) {
    for (const [index, [, work]] of entries.entries()) times[index].push(await roundOf(work, repetitions[index]));
  }
  return Object.fromEntries(entries.map(([name], index) => [name, middle(times[index])]));
}

// How a figure is written.
export const asTime = (ms) => (ms >= 1 ? `${ms.toFixed(1)} ms` : `${(ms * 1000).toFixed(0)} us`);
export const asSize = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
export const asShare = (share) => `${(100 * share).toFixed(2)} %`;
export const asNumber = (number) => String(Math.round(number * 1000) / 1000);

function printRow(work, ours, peer, name, ratio, target) {
  const row = `${work.padEnd(54)}${ours.padStart(10)}${peer.padStart(12)}  ${name.padEnd(32)}${ratio.padStart(10)}  ${target}`;
  console.log(row.trimEnd());
}

// One row a peer: work, ours, peer, ratio, target; one row where there is no peer.
export function printRows(work, figures, { target = '', write = asTime } = {}) {
  const { ours, ...peers } = figures;
  for (const [name, peer] of Object.entries(peers)) {
    printRow(work, write(ours), write(peer), name, ours === 0 ? '' : (peer / ours).toFixed(1), target);
  }
  if (Object.keys(peers).length === 0) printRow(work, write(ours), '', '', '', target);
}

export function printHead() {
  printRow('work', 'ours', 'peer', 'name', 'peer/ours', 'target');
}
