// What the documents promise exists: links, paths, commands, numbered decisions.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { exists, readText, repositoryFiles } from './repository.mjs';

const parts = ['Context', 'Choice', 'Alternatives', 'Consequence', 'Date'];

function decisionFindings(text) {
  const findings = [];
  const sections = text.split(/^## /m).slice(1);
  sections.forEach((section, at) => {
    const [title, ...lines] = section.split('\n');
    if (!title.startsWith(`${at + 1}. `)) findings.push(`"${title}" should be number ${at + 1}`);
    const found = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2, line.indexOf(':')));
    if (found.join() !== parts.join()) findings.push(`"${title}" has the parts ${found.join(', ')} and needs ${parts.join(', ')}`);
    if (!/^- Date: \d{4}-\d{2}-\d{2}$/m.test(section)) findings.push(`"${title}" has no date of the form 2026-11-24`);
  });
  return findings;
}

const titlesOf = (text) => [...text.matchAll(/^## \d+\. (.+)$/gm)].map(([, title]) => title);

// DECISIONS.md ("Title") anywhere in the repository.
const unknownDecisions = (files, titles) => files.flatMap(({ path, text }) =>
  [...text.matchAll(/DECISIONS\.md \("([^"]+)"\)/g)].filter(([, title]) => !titles.includes(title)).map(([whole]) => `${path}: ${whole}`));

// [text](relative/path) that leads nowhere.
const deadLinks = ({ path, text }) => [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
  .map(([, target]) => target)
  .filter((target) => !/^[a-z]+:/.test(target) && !exists(join(dirname(path), target)))
  .map((target) => `${path}: ${target}`);

// `folder/`, `folder/file.h` and `folder/name.*` in the table of rooms.
function missingRooms(text) {
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  const known = repositoryFiles().map(({ path }) => path);
  return rows.flatMap((row) => [...row.matchAll(/`([\w./*]+)`/g)].map(([, path]) => path))
    .filter((path) => path.includes('/') && !path.startsWith('.') && !/^(en|sv|schema)\/$/.test(path))
    .filter((path) => {
      const start = path.replace(/\*$/, '');
      return !known.some((each) => each.startsWith(start));
    });
}

const decisions = readText('DECISIONS.md');
const documents = ['README.md', 'docs/CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'DECISIONS.md'].map((path) => ({ path, text: readText(path) }));

test('decisions are numbered and have their five parts', () => assert.deepEqual(decisionFindings(decisions), []));
test('a decision that is referred to exists', () => {
  assert.deepEqual(unknownDecisions(repositoryFiles().filter(({ path }) => path !== 'tests/architecture/documents.test.mjs'), titlesOf(decisions)), []);
});
test('links of the documents lead somewhere', () => assert.deepEqual(documents.flatMap(deadLinks), []));
test('the rooms of the architecture exist', () => assert.deepEqual(missingRooms(readText('ARCHITECTURE.md')), []));
test('the commands of the documents are commands of ./dev', () => {
  const known = [...readText('dev').matchAll(/^ {2}([a-z]+)[ [].* {2,}\S/gm)].map(([, name]) => name);
  assert.ok(known.length >= 6);
  for (const { path, text } of documents) {
    for (const [, name] of text.matchAll(/\.\/dev ([a-z]+)/g)) assert.ok(known.includes(name), `${path}: ./dev ${name}`);
  }
});

test('a decision out of order, without a part or without a date is noticed', () => {
  assert.equal(decisionFindings(decisions.replace('## 2. ', '## 7. ')).length, 1);
  assert.equal(decisionFindings(decisions.replace(/^- Alternatives:/m, '- Others:')).length, 1);
  assert.equal(decisionFindings(decisions.replace(/^- Date: .*$/m, '- Date: recently')).length, 1);
});
test('an unknown decision, a dead link and a missing room are noticed', () => {
  assert.equal(unknownDecisions([{ path: 'a.cmake', text: '# DECISIONS.md ("Nothing")' }], ['Something']).length, 1);
  assert.deepEqual(deadLinks({ path: 'README.md', text: '[a](NOWHERE.md) [b](LICENSE) [c](https://example.org/x)' }), ['README.md: NOWHERE.md']);
  assert.deepEqual(missingRooms('| x | `core/nothing/`, `core/qr/` |'), ['core/nothing/']);
});
