// Whether search finds what readers ask for, in their own words: each row of tests/content/search/LANGUAGE.json is a query
// and the entries of which one must be among the first three, and of nine queries in ten the first. FLYTT_PROGRAM names
// the program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';

const shownAtOnce = 3;

before(() => assert.ok(process.env.FLYTT_PROGRAM, 'FLYTT_PROGRAM is not set'));

for (const language of ['en', 'sv']) {
  const rows = JSON.parse(readFileSync(`tests/content/search/${language}.json`, 'utf8'));
  const notFirst = [];
  for (const [query, wanted] of rows) {
    test(`${language}: "${query}" finds one of ${wanted.join(', ')}`, () => {
      const { stdout } = spawnSync(process.env.FLYTT_PROGRAM, ['search', query, '--json', '--lang', language], { encoding: 'utf8' });
      const found = JSON.parse(stdout).slice(0, shownAtOnce).map(({ id }) => id);
      if (!wanted.includes(found[0])) notFirst.push(query);
      assert.ok(found.some((id) => wanted.includes(id)), `found ${found.join(', ') || 'nothing'}`);
    });
  }
  test(`${language}: of nine queries in ten the first hit answers`, () => {
    assert.ok(notFirst.length <= rows.length / 10, `not of ${notFirst.join(', ')}`);
  });
}
