// Deployable sites for tests: the one that was built, and copies of it with other content.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listen } from './chromium.mjs';
import { staticSite } from './static_site.mjs';

// edit('en/pack.json', change): `change` gets the file's object and changes it. `folder` is that of a pack.
export const editorOf = (folder) => (name, change) => {
  const file = path.join(folder, name);
  const facts = JSON.parse(readFileSync(file, 'utf8'));
  change(facts);
  writeFileSync(file, JSON.stringify(facts));
};

export class TestSite {
  // `change` gets pack.json's object and changes it; `edit('en/pack.json', change)` does so to another file of the pack.
  // Without `change` the site is the one that was built.
  static async serve(change) {
    assert.ok(process.env.FLYTT_SITE, 'FLYTT_SITE is not set');
    const site = new TestSite();
    site.folder = process.env.FLYTT_SITE;
    if (change) site.rebuild(change);
    site.server = staticSite(site.folder);
    site.base = `http://127.0.0.1:${await listen(site.server)}`;
    return site;
  }

  rebuild(change) {
    assert.ok(process.env.FLYTT_PROGRAM, 'FLYTT_PROGRAM is not set');
    this.temporary = mkdtempSync(path.join(os.tmpdir(), 'flytt-site-'));
    const content = path.join(this.temporary, 'content');
    this.folder = path.join(this.temporary, 'site');
    cpSync('public/content', content, { recursive: true });
    const edit = editorOf(content);
    edit('pack.json', (pack) => change(pack, edit));
    cpSync(process.env.FLYTT_SITE, this.folder, { recursive: true });
    execFileSync(process.env.FLYTT_PROGRAM, ['site', '-o', this.folder, '--content', content], { stdio: 'pipe' });
  }

  close() {
    this.server?.closeAllConnections();
    this.server?.close();
    if (this.temporary) rmSync(this.temporary, { recursive: true, force: true });
  }
}
