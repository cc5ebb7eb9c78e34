// What single probes tell apart on a network with a firewall: connected, refused and dropped, without any certificate.
// Needs root, or a system that lets users make namespaces.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, test } from 'node:test';
import { places } from './places.mjs';

let observed;

before(() => {
  const asRoot = process.getuid() === 0 ? [] : ['--user', '--map-root-user'];
  const command = [...asRoot, '--net', process.execPath, 'tests/lab/observe_probes.mjs'];
  observed = JSON.parse(execFileSync('unshare', command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
});

for (const [name, place] of Object.entries(places)) {
  test(`${place.address} (${name}) is told by fetch and by WebRTC`, () => {
    const [byFetch, byWebRtc] = observed[name];
    assert.deepEqual([byFetch.outcome, byFetch.detail], place.fetch);
    assert.deepEqual([byWebRtc.outcome, byWebRtc.detail], place.webRtc);
  });
}
