// The pages of a deployable site, and which of them a test goes through: one of each kind and language, or all of them
// where the tests are to be complete (./dev test --full).
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';

// The screens by name, with the address of each behind that of the language.
export const screens = {
  overview: '',
  changes: 'breaking-changes/',
  change: 'breaking-changes/mobile-address/',
  questions: 'faq/',
  question: 'faq/what-is-moving/',
  firewall: 'firewall/',
  mobile: 'mobile/',
  documents: 'documents/',
  settings: 'settings/',
};

export const isComplete = process.env.FLYTT_COMPLETE === 'yes';

// Every page by its address ("/en/faq/"), those that are served for other addresses among them.
export function addressesOfPages(folder) {
  const addresses = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  assert.ok(addresses.length > 100);
  return addresses;
}

// The first page of each kind (screen, or entry of a screen) and language.
export function oneOfEachKind(addresses) {
  const seen = new Set();
  return addresses.filter((address) => {
    const [, language, screen = '', entry] = address.split('/');
    const kind = `${language} ${screen} ${entry ? 'entry' : ''}`;
    return !seen.has(kind) && seen.add(kind);
  });
}

// Pages of the portal itself: those with a language in their address.
export function portalPages(folder) {
  const addresses = addressesOfPages(folder).filter((address) => /^\/[a-z]{2}\//.test(address));
  return isComplete ? addresses : oneOfEachKind(addresses);
}
