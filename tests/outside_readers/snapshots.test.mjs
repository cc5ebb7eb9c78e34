// What is inside of a PDF and of a Word file, object by object and part by part, compared with what was reviewed.
// FLYTT_WRITE_SNAPSHOTS=yes writes it anew. FLYTT_DOCUMENT_SAMPLES names the program that writes the samples.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

const golden = 'tests/golden';
const folder = mkdtempSync(path.join(tmpdir(), 'flytt-snapshots-'));

before(() => {
  assert.ok(process.env.FLYTT_DOCUMENT_SAMPLES, 'FLYTT_DOCUMENT_SAMPLES is not set');
  execFileSync(process.env.FLYTT_DOCUMENT_SAMPLES, [folder]);
});
after(() => rmSync(folder, { recursive: true }));

const isText = (bytes) => bytes.every((byte) => (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9 || byte >= 128) &&
  Buffer.from(bytes.toString('utf8')).equals(bytes);

// qpdf's form for readers: objects in the order of their use, streams unpacked. Of what is no text, fonts above all, the length.
function readablePdf(file) {
  const bytes = execFileSync('qpdf', ['--qdf', '--static-id', '--object-streams=disable', '--no-original-object-ids', file, '-'], { maxBuffer: 1 << 28 });
  const text = bytes.toString('latin1');
  const withoutBinaries = text.replace(/\nstream\n([\s\S]*?)\nendstream/g, (whole, stream) =>
    isText(Buffer.from(stream, 'latin1')) ? whole : `\nstream of ${stream.length} bytes`);
  // Places in the file are of no interest, and change with every byte.
  const end = withoutBinaries.lastIndexOf('\nxref\n');
  const trailer = withoutBinaries.slice(withoutBinaries.indexOf('\ntrailer', end)).replace(/\nstartxref\n\d+/, '');
  return Buffer.from(`${withoutBinaries.slice(0, end)}${trailer}`, 'latin1').toString('utf8');
}

// An element a line; texts stay on the line of what holds them.
const readableXml = (xml) => `${xml.trimEnd().replace(/>\s*(?=<(?!\/))/g, '>\n')}\n`;

function readableParts(parts) {
  return readdirSync(parts, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(parts, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(parts, name));
      return `=== ${name}\n${isText(bytes) ? readableXml(bytes.toString('utf8')) : `${bytes.length} bytes\n`}`;
    })
    .join('\n');
}

function compare(name, text) {
  const file = path.join(golden, name);
  if (process.env.FLYTT_WRITE_SNAPSHOTS === 'yes') {
    mkdirSync(golden, { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, 'utf8'), `${file}: FLYTT_WRITE_SNAPSHOTS=yes writes it anew`);
}

test('the objects of a PDF are the reviewed ones', () => compare('small.pdf.txt', readablePdf(path.join(folder, 'small.pdf'))));
test('the parts of a Word file are the reviewed ones', () => compare('small.docx.txt', readableParts(path.join(folder, 'small.docx.parts'))));
