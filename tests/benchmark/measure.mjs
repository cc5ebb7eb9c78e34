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

function middle(values) {
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

const asTime = (ms) => (ms >= 1 ? `${ms.toFixed(1)} ms` : `${(ms * 1000).toFixed(0)} us`);

// One row a peer: work, ours, peer, ratio.
export function printRows(work, times) {
  const { ours, ...peers } = times;
  for (const [name, time] of Object.entries(peers)) {
    const ratio = (time / ours).toFixed(1);
    console.log(`${work.padEnd(44)}${asTime(ours).padStart(10)}${asTime(time).padStart(12)}  ${name.padEnd(34)}${ratio.padStart(8)}`);
  }
}

export function printHead() {
  console.log(`${'work'.padEnd(44)}${'ours'.padStart(10)}${'peer'.padStart(12)}  ${'name'.padEnd(34)}${'peer/ours'.padStart(8)}`);
}
