// The portal's questions and breaking changes as a site of VitePress, with its search in the page: the same text under the
// same addresses.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vitepress';

const names = { en: 'English', sv: 'Svenska' };
const pages = ['faq', 'breaking-changes'];

const configuration = {
  title: 'Flytt',
  description: 'The same text as the portal',
  themeConfig: { search: { provider: 'local' } },
  locales: Object.fromEntries(Object.entries(names).map(([lang, label]) => [lang, { lang, label, link: `/${lang}/faq/` }])),
};

// Builds the site in `folder` and resolves to the folder that is to be served.
export async function buildPeerSite(program, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const language of Object.keys(names)) {
    for (const page of pages) {
      const place = path.join(folder, language, page);
      mkdirSync(place, { recursive: true });
      const file = path.join(place, 'index.md');
      execFileSync(program, ['export', 'md', '-o', file, '--set', page, '--lang', language]);
    }
  }
  mkdirSync(path.join(folder, '.vitepress'));
  writeFileSync(path.join(folder, '.vitepress/config.mjs'), `export default ${JSON.stringify(configuration)};\n`);
  await build(folder);
  return path.join(folder, '.vitepress/dist');
}
