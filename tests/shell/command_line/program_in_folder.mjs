// The program, run in a folder of the test's own, which goes with it. FLYTT_PROGRAM names the program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';

export const folder = mkdtempSync(join(tmpdir(), 'flytt-program-'));
export const inFolder = (name) => join(folder, name);
export const flytt = (...options) => spawnSync(process.env.FLYTT_PROGRAM, options, { encoding: 'utf8', cwd: folder });

// A pack that the tests may spoil: `change` is called with the parsed file.
export function packWith(name, path, change) {
  cpSync('public/content', inFolder(name), { recursive: true });
  const value = JSON.parse(readFileSync(inFolder(`${name}/${path}`), 'utf8'));
  change(value);
  writeFileSync(inFolder(`${name}/${path}`), JSON.stringify(value));
  return inFolder(name);
}

before(() => assert.ok(process.env.FLYTT_PROGRAM, 'FLYTT_PROGRAM is not set'));
after(() => rmSync(folder, { recursive: true }));
