// Outlines for assistive technology that are kept and reviewed: how a page's is compared with the one of the repository, and
// what any must have.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { accessibilityTree } from './accessibility_tree.mjs';

const folder = 'tests/browser/accessibility_trees';
// How long something took differs from run to run.
export const settledTree = async (page) => (await accessibilityTree(page)).map((line) => line.replace(/\d+ ms/g, 'N ms'));

export function compareWithFile(name, lines) {
  const file = `${folder}/${name}.txt`;
  const text = `${lines.join('\n')}\n`;
  if (process.env.FLYTT_WRITE_TREES === 'yes') writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'), `${name}: FLYTT_WRITE_TREES=yes writes the outline anew`);
}

const roleOf = (line) => /^ *(\w+)/.exec(line)?.[1] ?? 'text';
const nameOf = (line) => /"([^"]*)"/.exec(line)?.[1] ?? '';
const depthOf = (line) => line.search(/\S/);

// What any outline must have.
export function assertMakesSense(lines) {
  const landmarks = lines.filter((line) => ['banner', 'main', 'contentinfo', 'navigation', 'search', 'complementary', 'region'].includes(roleOf(line)));
  const landmarkNames = landmarks.map((line) => `${roleOf(line)} ${nameOf(line)}`);
  assert.equal(new Set(landmarkNames).size, landmarkNames.length, `landmarks that cannot be told apart: ${landmarkNames}`);
  for (const role of ['banner', 'main', 'contentinfo']) assert.ok(landmarkNames.includes(`${role} `), role);
  for (const name of landmarkNames) assert.doesNotMatch(name, /^(navigation|search|complementary|region) $/);

  let level = 0;
  for (const line of lines.filter((one) => roleOf(one) === 'heading')) {
    const own = Number(/level (\d)/.exec(line)[1]);
    assert.ok(own <= level + 1, `${line.trim()} comes after level ${level}`);
    level = own;
  }
  assert.equal(lines.filter((line) => /^ *heading .*level 1\b/.test(line)).length, 1);

  const around = []; // names of what a line is in
  const buttons = new Set();
  for (const line of lines) {
    const depth = depthOf(line) / 2;
    around.length = depth;
    around[depth] = nameOf(line);
    const role = roleOf(line);
    if (!['link', 'button', 'checkbox', 'combobox', 'textbox', 'searchbox', 'DisclosureTriangle', 'image', 'progressbar', 'table', 'article'].includes(role)) continue;
    assert.notEqual(nameOf(line), '', `no name: ${line}`);
    if (role !== 'button') continue;
    const inContext = around.filter((name) => name).join(' > ');
    assert.ok(!buttons.has(inContext), `buttons that cannot be told apart: ${inContext}`);
    buttons.add(inContext);
  }
  for (const [i, line] of lines.entries()) {
    if (roleOf(line) !== 'table') continue;
    const rows = lines.slice(i + 1).findIndex((below) => depthOf(below) <= depthOf(line));
    const below = lines.slice(i + 1, i + 1 + rows).map(roleOf);
    assert.ok(below.includes('columnheader') && below.includes('rowheader'), `${line.trim()} has no headers`);
  }
}
