// Prints what a first visit transfers (brotli) beside its budget, and fails where a budget is passed.
// Usage: node web/measure_first_visit.mjs SITE_FOLDER BUDGETS_FILE
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [site, budgetsFile] = process.argv.slice(2);
if (!site || !budgetsFile) {
  console.error('usage: node web/measure_first_visit.mjs SITE_FOLDER BUDGETS_FILE');
  process.exit(2);
}

// "content/*.json" -> the files of that folder; a plain name must exist.
function filesOf(pattern) {
  if (!pattern.includes('*')) return [pattern];
  const folder = path.dirname(pattern);
  const [start, end] = path.basename(pattern).split('*');
  return readdirSync(path.join(site, folder))
    .filter((name) => name.startsWith(start) && name.endsWith(end))
    .map((name) => path.join(folder, name));
}

function transferred(file) {
  return brotliCompressSync(readFileSync(path.join(site, file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
const row = (name, bytes, limit) => `${name.padEnd(44)}${kilobytes(bytes)}${limit ? ` of ${kilobytes(limit)} KB` : ''}`;

let total = 0;
let passed = true;
for (const line of readFileSync(budgetsFile, 'utf8').split('\n')) {
  const words = line.replace(/#.*/, '').trim().split(/\s+/);
  if (words[0] === '') continue;
  const [kind, limitText, ...patterns] = words;
  const limit = Number(limitText) * 1000;
  const files = patterns.flatMap(filesOf);
  const sizes = files.map(transferred);
  const sum = kind === 'total' ? total : sizes.reduce((a, b) => a + b, 0);
  if (kind !== 'total') total += sum;
  files.forEach((file, index) => console.log(row(`  ${file}`, sizes[index])));
  console.log(row(kind, sum, limit));
  if (sum > limit) {
    passed = false;
    console.error(`over budget: ${kind} transfers ${(sum / 1000).toFixed(1)} KB, permitted are ${limitText} KB (${budgetsFile})`);
  }
}
process.exit(passed ? 0 : 1);
