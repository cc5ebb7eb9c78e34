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
  const find = (query) => {
    const { stdout } = spawnSync(process.env.FLYTT_PROGRAM, ['search', query, '--json', '--lang', language], { encoding: 'utf8' });
    return JSON.parse(stdout).map(({ id }) => id);
  };
  for (const [query, wanted] of rows) {
    test(`${language}: "${query}" finds one of ${wanted.join(', ')}`, () => {
      const found = find(query).slice(0, shownAtOnce);
      assert.ok(found.some((id) => wanted.includes(id)), `found ${found.join(', ') || 'nothing'}`);
    });
  }
  test(`${language}: of nine queries in ten the first hit answers`, () => {
    const notFirst = rows.filter(([query, wanted]) => !wanted.includes(find(query)[0])).map(([query]) => query);
    assert.ok(notFirst.length <= rows.length / 10, `not of ${notFirst.join(', ')}`);
  });
}
