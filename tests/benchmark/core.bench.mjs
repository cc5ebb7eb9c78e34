// QR codes, search, PDF and Word beside their peers, all in one Node. Times vary with the machine, ratios hardly.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import qrcodeGenerator from 'qrcode-generator';
import QRCode from 'qrcode';
import * as docx from 'docx';
import { compare, printHead, printRows } from './measure.mjs';
import { loadModule } from './module.mjs';

const require = createRequire(import.meta.url);
const ours = await loadModule();

// --- QR: 60 characters, level M, automatic mask ---
const url = 'https://mobile.example.org/onboarding/company/123456789/start'.slice(0, 60);

function benchmarkQr() {
  return compare({
    ours: () => ours.withText(url, (module, place, size) => module._bench_qr(place, size)),
    'QR-Code-generator (C, as WASM)': () => ours.withText(url, (module, place) => module._bench_qr_peer(place)),
    qrcode: () => QRCode.create(url, { errorCorrectionLevel: 'M' }),
    'qrcode-generator': () => {
      const code = qrcodeGenerator(0, 'M');
      code.addData(url);
      code.make();
    },
  });
}

// --- Search: 2,000 entries of 66 words; 1,000 queries, a third prefixes, a third with one letter missing ---
function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function makeTexts() {
  const random = randomNumbers(7);
  const syllables = ['ba', 'ko', 'ri', 'sta', 'lun', 'ver', 'mi', 'tor', 'fle', 'gen', 'ur', 'den', 'pa', 'sol', 'ka', 'nor'];
  const word = () => Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join('');
  const vocabulary = Array.from({ length: 4000 }, word);
  // Few words are common, most are rare, as in any language.
  const pick = () => vocabulary[Math.floor(vocabulary.length * (random(10_000) / 10_000) ** 2)];
  const entries = Array.from({ length: 2000 }, (_, id) => ({
    id,
    title: Array.from({ length: 6 }, pick).join(' '),
    body: Array.from({ length: 60 }, pick).join(' '),
  }));
  const queries = Array.from({ length: 1000 }, (_, i) => {
    const entry = entries[random(entries.length)];
    const words = entry.body.split(' ').filter((candidate) => candidate.length >= 6);
    const chosen = words[random(words.length)] ?? 'solkanor';
    if (i % 3 === 0) return chosen;
    if (i % 3 === 1) return chosen.slice(0, Math.max(3, chosen.length - 2));
    const gap = 1 + random(chosen.length - 2);
    return chosen.slice(0, gap) + chosen.slice(gap + 1);
  });
  return { entries, queries };
}

async function benchmarkSearch() {
  const { entries, queries } = makeTexts();
  const lines = entries.map(({ title, body }) => `${title}\t${body}`).join('\n');
  const asked = queries.join('\n');
  const buildPeer = () => {
    const index = new MiniSearch({ fields: ['title', 'body'], searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } } });
    index.addAll(entries);
    return index;
  };
  const build = await compare({
    ours: () => ours.withText(lines, (module, place, size) => module._bench_search_build(place, size)),
    minisearch: buildPeer,
  });
  const peer = buildPeer();
  const ask = await compare({
    ours: () => ours.withText(asked, (module, place, size) => module._bench_search(place, size)),
    minisearch: () => queries.forEach((query) => peer.search(query)),
  });
  const empty = ours.withText(asked, (module, place, size) => module._bench_search(place, size));
  for (const name of Object.keys(ask)) ask[name] /= queries.length;
  return { build, ask, empty };
}

// --- Documents: 200 sections of a heading, a paragraph, a list and a table (bench_module.cpp makes the same) ---
const text =
  'Existing users are taken to the new address by themselves. Whoever keeps an address in a bookmark, a script or a firewall ' +
  'rule changes it before the move, and checks afterwards that the service answers there.';
const sections = Array.from({ length: 200 }, (_, i) => i + 1);
const rowsOf = (number) => [1, 2, 3, 4].map((row) => [`host-${number}.${row}.example`, '443', `Carries service ${number}.${row}`]);

async function benchmarkPdf() {
  const fontFolder = 'build/web/fonts/';
  const files = ['source-sans-regular', 'source-sans-semibold', 'source-sans-italic', 'source-code-regular'].map((name) =>
    readFileSync(`${fontFolder}${name}.ttf`),
  );
  files.forEach((bytes, face) => ours.withBytes(bytes, (module, place, size) => module._bench_font(face, place, size)));
  const pdfmake = require('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({
    Sans: {
      normal: `${fontFolder}source-sans-regular.ttf`,
      bold: `${fontFolder}source-sans-semibold.ttf`,
      italics: `${fontFolder}source-sans-italic.ttf`,
      bolditalics: `${fontFolder}source-sans-italic.ttf`,
    },
  });
  const peer = async () => {
    const content = sections.flatMap((number) => [
      { text: `Section ${number}`, fontSize: 18, bold: true },
      text,
      { ul: [1, 2, 3].map((item) => `Point ${item} of section ${number}`) },
      { table: { headerRows: 1, widths: [200, 60, 200], body: [['Address', 'Port', 'Purpose'], ...rowsOf(number)] } },
    ]);
    return pdfmake.createPdf({ content, defaultStyle: { font: 'Sans', fontSize: 11 } }).getBuffer();
  };
  const own = () => ours.withText(text, (module, place, size) => module._bench_pdf(place, size));
  const times = await compare({ ours: own, pdfmake: peer });
  return { times, bytes: own(), peerBytes: (await peer()).length };
}

async function benchmarkDocx() {
  const peer = () => {
    const cell = (words) => new docx.TableCell({ children: [new docx.Paragraph(words)] });
    const children = sections.flatMap((number) => [
      new docx.Paragraph({ text: `Section ${number}`, heading: docx.HeadingLevel.HEADING_1 }),
      new docx.Paragraph(text),
      ...[1, 2, 3].map((item) => new docx.Paragraph({ text: `Point ${item} of section ${number}`, bullet: { level: 0 } })),
      new docx.Table({
        rows: [['Address', 'Port', 'Purpose'], ...rowsOf(number)].map((row) => new docx.TableRow({ children: row.map(cell) })),
      }),
    ]);
    return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
  };
  const own = () => ours.withText(text, (module, place, size) => module._bench_docx(place, size));
  const times = await compare({ ours: own, docx: peer });
  return { times, bytes: own(), peerBytes: (await peer()).length };
}

printHead();
printRows('QR, 60 characters, level M', await benchmarkQr(), { target: 'ratio > 5' });
const search = await benchmarkSearch();
printRows('search: build, 2,000 entries of 66 words', search.build, { target: '< 100 ms' });
printRows('search: one of 1,000 queries', search.ask, { target: '< 100 us' });
const pdf = await benchmarkPdf();
printRows('PDF, 200 sections', pdf.times, { target: 'ratio > 4' });
const word = await benchmarkDocx();
printRows('Word, 200 sections', word.times, { target: 'ratio > 4' });
console.log(`queries that find nothing: ${search.empty} of 1000`);
console.log(`PDF: ${pdf.bytes} bytes, tagged PDF/UA-1 and PDF/A-2a; pdfmake's ${pdf.peerBytes}, untagged`);
console.log(`Word: ${word.bytes} bytes; docx's ${word.peerBytes}`);
