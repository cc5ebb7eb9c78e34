// What programs that are not ours read in the PDF files we write. A missing program is a failure.
// FLYTT_DOCUMENT_SAMPLES names the program that writes the samples.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'flytt-pdf-'));
const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
const pdf = (name) => join(folder, `${name}.pdf`);
let names = [];

before(() => {
  assert.ok(process.env.FLYTT_DOCUMENT_SAMPLES, 'FLYTT_DOCUMENT_SAMPLES is not set');
  run(process.env.FLYTT_DOCUMENT_SAMPLES, folder);
  names = readdirSync(folder).filter((file) => file.endsWith('.pdf')).map((file) => file.slice(0, -4)).sort();
  assert.ok(names.length >= 10);
});
after(() => rmSync(folder, { recursive: true }));

function damaged(name, from, to) {
  const bytes = readFileSync(pdf(name), 'latin1');
  assert.ok(bytes.includes(from));
  writeFileSync(pdf(`damaged_${name}`), bytes.replace(from, to), 'latin1');
  return pdf(`damaged_${name}`);
}

describe('qpdf', () => {
  const check = (path) => spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });

  test('finds nothing to complain about', () => {
    for (const name of names) {
      const result = check(pdf(name));
      assert.equal(result.status, 0, `${name}: ${result.error ?? result.stdout + result.stderr}`);
      assert.doesNotMatch(result.stderr, /WARNING/, name);
    }
  });

  test('notices a file whose cross-references are elsewhere', () => {
    assert.notEqual(check(damaged('small', 'startxref\n', 'startxref\n9')).status, 0);
  });

  test('sees bookmarks of two levels, and deeper ones folded', () => {
    for (const name of names) {
      const objects = JSON.parse(run('qpdf', '--json=2', pdf(name))).qpdf[1];
      const value = (ref) => objects[`obj:${ref}`].value;
      const shown = (ref, level) => {
        const { '/First': first, '/Count': count = 0 } = value(ref);
        let expected = 0;
        for (let entry = first; entry !== undefined; entry = value(entry)['/Next']) {
          const below = shown(entry, level + 1);
          expected += 1 + (level < 1 ? below : 0);
        }
        assert.equal(count, level < 2 || expected === 0 ? expected : -expected, `${name}, level ${level}`);
        return expected;
      };
      shown(value(objects.trailer.value['/Root'])['/Outlines'], 0);
    }
  });

  test('sees elements and pages point to each other', () => {
    for (const name of names) checkParentTree(JSON.parse(run('qpdf', '--json=2', pdf(name))).qpdf[1], name);
  });
});

// ISO 32000-1, 14.7.4.4: the parent tree leads from content to its element; the element's children lead back.
function checkParentTree(objects, name) {
  const value = (ref) => (typeof ref === 'string' && ref.endsWith(' R') ? objects[`obj:${ref}`].value : ref);
  const catalog = value(objects.trailer.value['/Root']);
  const root = value(catalog['/StructTreeRoot']);
  const numbers = value(root['/ParentTree'])['/Nums'];
  const parents = new Map();
  for (let i = 0; i < numbers.length; i += 2) parents.set(numbers[i], numbers[i + 1]);
  assert.deepEqual([...parents.keys()], [...parents.keys()].sort((a, b) => a - b), name);
  assert.equal(root['/ParentTreeNextKey'], parents.size, name);

  let claimed = 0;
  const claim = (element, page, mcid) => {
    claimed += 1;
    assert.equal(parents.get(value(page)['/StructParents'])[mcid], element, `${name}: MCID ${mcid}`);
  };
  const walk = (element, parent) => {
    const dictionary = value(element);
    assert.equal(dictionary['/P'], parent, name);
    for (const kid of [dictionary['/K'] ?? []].flat()) {
      if (typeof kid === 'number') claim(element, dictionary['/Pg'], kid);
      else if (typeof kid === 'string') walk(kid, element);
      else if (kid['/Type'] === '/MCR') claim(element, kid['/Pg'], kid['/MCID']);
      else {
        claimed += 1;
        const annotation = value(kid['/Obj']);
        assert.equal(parents.get(annotation['/StructParent']), element, name);
        assert.ok(value(annotation['/P'])['/Annots'].includes(kid['/Obj']), name);
        assert.equal(annotation['/F'], 4, name);
        assert.ok(annotation['/Contents'].length > 2, name);
      }
    }
  };
  walk(root['/K'], catalog['/StructTreeRoot']);
  assert.equal(claimed, [...parents.values()].flat().length, `${name}: content that no element claims`);
}

describe('poppler', () => {
  const INLINE = /^(Span|Code|Link|Reference)$/;

  // "Type" and "text" lines with their depth; attributes left out, neighbouring texts joined.
  function normalised(text) {
    const lines = [];
    for (const line of text.split('\n')) {
      const depth = line.length - line.trimStart().length;
      const content = line.trim().replace(/( \((block|inline)\))?:?$/, '');
      if (content === '' || content === '""' || content.startsWith('/') || content.startsWith('Object ')) continue;
      const previous = lines.at(-1);
      const isText = content.startsWith('"');
      if (isText && previous?.isText && previous.depth === depth) {
        previous.content = previous.content.slice(0, -1) + content.slice(1);
      } else {
        lines.push({ depth, isText, content });
      }
    }
    return lines;
  }

  // What none of our fonts has is drawn as a square. Pdfinfo tells what is drawn, pdftotext what it stands for.
  const lacking = /[\u2705\u26A0\u274C\uE000\u{1F000}-\u{1FFFF}\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u;
  const asDrawn = (lines) => lines.map((line) => ({
    ...line,
    content: [...new Intl.Segmenter().segment(line.content)].map(({ segment }) => (lacking.test(segment) ? '\u25A1' : segment)).join(''),
  }));

  const expected = (name) => normalised(readFileSync(join(folder, `${name}.tree`), 'utf8'));
  const readable = (lines) => lines.map(({ depth, content }) => ' '.repeat(depth) + content);

  // A page number differs from document to document: any number stands for "#".
  function withoutPageNumbers(lines) {
    let contents = -1;
    return lines.map((line) => {
      if (contents >= 0 && line.depth <= contents && !/^TOC/.test(line.content)) contents = -1;
      if (line.content === 'TOC' && contents < 0) contents = line.depth;
      if (!line.isText) return line;
      const content = line.content.replace(/\(page \d+\)/g, '(page #)');
      return { ...line, content: contents >= 0 ? content.replace(/ \d+"$/, ' #"') : content };
    });
  }

  test('reads the structure the model has, without an error', () => {
    for (const name of names) {
      const result = spawnSync('pdfinfo', ['-struct-text', pdf(name)], { encoding: 'utf8', maxBuffer: 1 << 28 });
      assert.equal(result.status, 0, `${name}: ${result.error}`);
      assert.equal(result.stderr, '', name);
      assert.deepEqual(readable(withoutPageNumbers(normalised(result.stdout))), readable(asDrawn(expected(name))), name);
    }
  });

  // Blocks end a word, inline elements do not.
  function wordsOf(lines) {
    let text = '';
    for (const { isText, content } of lines) {
      if (isText) text += content.slice(1, -1);
      else if (!INLINE.test(content)) text += ' ';
    }
    return text.split(/\s+/).filter(Boolean);
  }

  // Pages as pdftotext gives them in content order, without running header, footer and repeated header rows.
  function bodyText(name, edges) {
    // Poppler wraps words from right to left in marks of direction.
    const pages = run('pdftotext', '-raw', pdf(name), '-').replace(/[\u202A-\u202E]/g, '').split('\f');
    return pages.map((page, index) =>
      page.split('\n').filter((line, at) => !edges.some((edge) => edge(line, at, index))).join('\n')).join('\n');
  }

  test('copies out the text of the model, word by word', () => {
    for (const [name, edges] of [
      ['small', []],
      ['unusual', []],
      ['full', [
        (line, at, page) => page > 0 && line === 'Moving to the cloud',
        (line) => /^Page \d+ of \d+$/.test(line),
        (line, at, page) => page > 1 && at === 0 && line === 'Endpoint Address Port What it is for',
      ]],
    ]) {
      const found = bodyText(name, edges).split(/\s+/).filter(Boolean);
      for (const word of wordsOf(expected(name))) {
        if (word === '#' || word === '#)') {
          assert.match(found.shift(), word === '#' ? /^\d+$/ : /^\d+\)$/);
          continue;
        }
        let read = found.shift();  // a word may be divided over lines, never joined with the next
        while (read.length < word.length && word.startsWith(read)) read += found.shift();
        assert.equal(read, word, name);
      }
      assert.deepEqual(found, [], name);
    }
  });

  test('finds all fonts embedded as subsets with a map to Unicode', () => {
    for (const name of names) {
      for (const line of run('pdffonts', pdf(name)).trim().split('\n').slice(2)) {
        assert.match(line, /^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/, name);
      }
    }
  });
});

describe('veraPDF', () => {
  const classes = join(folder, 'classes');
  const jars = ['tests/node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar', classes];
  for (const file of readdirSync('/usr/share/java')) {
    if (/^(jaxb-.*|istack-commons-runtime|txw2|javax\.activation)\.jar$/.test(file)) jars.push(`/usr/share/java/${file}`);
  }
  const validate = (paths) =>
    spawnSync('java', ['-cp', jars.join(':'), 'PdfConformance', ...paths], { encoding: 'utf8', maxBuffer: 1 << 26 });

  before(() => run('javac', '-cp', jars.join(':'), '-d', classes, 'tests/outside_readers/PdfConformance.java'));

  test('finds every sample compliant with PDF/UA-1 and PDF/A-2a', () => {
    const result = validate(names.map(pdf));
    assert.equal(result.status, 0, result.stdout + result.stderr);
    assert.equal(result.stdout.match(/ compliant$/gm).length, 2 * names.length);
  });

  test('notices a false identification', () => {
    const result = validate([damaged('small', 'pdfuaid:part>1<', 'pdfuaid:part>7<')]);
    assert.equal(result.status, 1);
    assert.match(result.stdout, /ua1 NOT compliant/);
  });
});
