// Debian's Chromium for tests, without a word to any outside host.
import { chromium } from 'playwright-core';

export const chromiumProgram = '/usr/bin/chromium';
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Names of real services stand in the content.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
];

// The whole browser, for what it does around a page: permissions, downloads, icons, being idle.
export function launchChromium(extraArguments = []) {
  return chromium.launch({ executablePath: chromiumProgram, args: [...chromiumArguments, ...extraArguments] });
}

// The same engine of the same version without windows, tabs and menus: a page is there in half the time. It asks for no
// icons. Without the argument letters would stand at whole pixels, as they do in no window.
export function launchChromiumShell(extraArguments = []) {
  const args = [...chromiumArguments, '--font-render-hinting=none', ...extraArguments];
  return chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args });
}

// Starts a server of node:net, node:http or node:https on a free loopback port and resolves to that port.
export function listen(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });
}
