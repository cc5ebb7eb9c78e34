// Files that cannot be read or written: status 3, a message that says which file, why, and what to do, and nothing half done.
// FLYTT_PROGRAM names the program; ctest starts this file.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { flytt, inFolder, packWith } from './program_in_folder.mjs';

// Root reads and writes everywhere but where the system itself refuses it: what processes hold, and the system's own folder.
const cases = [
  ['a full disk', ['export', 'md', '-o', '/dev/full'], /^flytt: \/dev\/full: No space left on device\. Check .* that the disk is not full\.\n$/],
  ['a full disk', ['qr', 'x', '-o', '/dev/full', '--format', 'svg'], /^flytt: \/dev\/full: No space left on device\. Check /],
  ['a folder that is read only', ['export', 'md', '-o', '/proc/x.md'], /^flytt: \/proc\/x\.md: .+\. Check that the folder exists, that you may write in it/],
  ['a folder that is read only', ['export', 'md', '-o', '/sys/x.md'], /^flytt: \/sys\/x\.md: .+\. Check that the folder exists, that you may write in it/],
  ['a folder that is read only', ['site', '-o', '/proc/x'], /^flytt: \/proc\/x: .+\. Name a folder in which you may write\./],
  ['a folder in place of a file', ['qr', 'x', '-o', '.', '--format', 'svg'], /^flytt: \.: Is a directory\. /],
  ['a file in place of a folder', ['export', 'md', '-o', 'plain/x.md'], /^flytt: plain\/x\.md: Not a directory\. /],
  ['a file in place of a folder', ['site', '-o', 'plain'], /^flytt: plain.*: /],
  ['a file in place of a pack', ['lint', 'plain'], /^flytt: plain: Not a directory\. Name the folder that holds pack\.json/],
];
for (const [what, options, expected] of cases) {
  test(`${what} is status 3 of flytt ${options.join(' ')}, and said`, () => {
    writeFileSync(inFolder('plain'), 'mine');
    const result = flytt(...options);
    assert.equal(result.status, 3, result.stderr);
    assert.equal(result.stdout, '');
    assert.match(result.stderr, expected);
    assert.equal(readFileSync(inFolder('plain'), 'utf8'), 'mine');
  });
}

test('standard output that is full is status 3, and said', () => {
  const full = openSync('/dev/full', 'w');
  const result = spawnSync(process.env.FLYTT_PROGRAM, ['export', 'md', '-o', '-'], { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  assert.equal(result.status, 3);
  assert.match(result.stderr, /^flytt: standard output: No space left on device\. /);
});

test('a file of the pack that cannot be read is named, and nothing is written without it', () => {
  const pack = packWith('unreadable', 'pack.json', () => undefined);
  rmSync(join(pack, 'en/questions.json'));
  symlinkSync('/proc/self/mem', join(pack, 'en/questions.json'));  // opens, and reads as an error
  for (const command of [['export', 'md', '-o', 'unread.md'], ['search', 'firewall'], ['site', '-o', 'unread']]) {
    const result = flytt(...command, '--content', pack);
    assert.ok(result.status === 3 || (command[0] === 'site' && result.status === 1), `${command[0]} ${result.status}`);
    assert.match(result.stderr, /^flytt: .*en\/questions\.json: Input\/output error\. Name a file that exists and that you may read\./m);
  }
  assert.ok(!existsSync(inFolder('unread.md')) && !existsSync(inFolder('unread')));
});

test('a version or a list of a site that cannot be read stops it before anything is written', () => {
  for (const name of ['version.txt', '.flytt-site']) {
    const output = `spoiled-${name}`;
    mkdirSync(inFolder(output));
    symlinkSync('/proc/self/mem', inFolder(`${output}/${name}`));
    const result = flytt('site', '-o', output);
    assert.equal(result.status, 3, result.stderr);
    assert.match(result.stderr, new RegExp(`^flytt: ${output}/${name}: Input/output error\\. `));
    assert.deepEqual(readdirSync(inFolder(output)), [name]);
  }
});
