// Documents written by the module, under Node and in Chromium's worker, are those of the command line, byte for byte.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { launchChromium, listen } from './chromium.mjs';
import { staticSite } from './static_site.mjs';

const today = '2026-11-24';
const formats = ['pdf', 'docx', 'html', 'md'];
const languages = ['en', 'sv'];
const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-exporter-'));
// Set by ./dev test.
const program = process.env.FLYTT_PROGRAM;
const siteFolder = process.env.FLYTT_SITE;
assert.ok(program && siteFolder, 'FLYTT_PROGRAM and FLYTT_SITE are not set');

// Lengths differ more legibly than a hundred thousand bytes.
const summary = (bytes) => `${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`;

const exported = new Map();
function writtenByProgram(format, set, language, portalUrl) {
  const key = [format, set, language, portalUrl].join(' ');
  if (!exported.has(key)) {
    const file = path.join(folder, 'exported');
    const options = ['-o', file, '--set', set, '--lang', language, '--today', today];
    execFileSync(program, ['export', format, ...options, ...(portalUrl ? ['--base-url', portalUrl] : [])]);
    exported.set(key, readFileSync(file));
  }
  return exported.get(key);
}

async function bundle(entry, options) {
  const result = await build({ entryPoints: [entry], bundle: true, write: false, target: 'es2022', ...options });
  return result.outputFiles[0].text;
}

after(() => rmSync(folder, { recursive: true, force: true }));

describe('the exporter under Node', () => {
  let ExporterModule;
  let create;

  before(async () => {
    const module = path.join(folder, 'exporter_module.mjs');
    writeFileSync(module, await bundle('web/exporter_module.ts', { format: 'esm' }));
    ({ ExporterModule } = await import(pathToFileURL(module)));
    // What the loader for workers asks of its surroundings.
    globalThis.self = { location: { href: pathToFileURL(folder).href } };
    const loader = path.join(folder, 'exporter.mjs');
    copyFileSync(path.join(siteFolder, 'exporter.js'), loader);
    ({ default: create } = await import(pathToFileURL(loader)));
  });

  const bytesOf = (file) => new Uint8Array(readFileSync(path.join(siteFolder, file)));

  const load = () => ExporterModule.load(create, bytesOf('exporter.wasm').buffer);

  async function loadWithFonts() {
    const module = await load();
    const names = ['source-sans-regular', 'source-sans-semibold', 'source-sans-italic', 'source-code-regular'];
    names.forEach((name, face) => module.setFont(face, bytesOf(`fonts/${name}.ttf`)));
    return module;
  }

  test('writes the same bytes as the command line, one document after the other', async () => {
    const module = await loadWithFonts();
    module.setPortalUrl('https://portal.example');
    for (const language of languages) {
      module.setContent(bytesOf(`content/${language}.json`));
      for (const set of ['all', 'faq', 'breaking-changes', 'firewall', 'onboarding', 'plan']) {
        module.chooseSet(set);
        for (const format of formats) {
          const expected = writtenByProgram(format, set, language, 'https://portal.example');
          assert.equal(summary(module.write(format, today)), summary(expected), `${format} ${set} ${language}`);
        }
      }
    }
  });

  test('writes for a company what the command line writes', async () => {
    const module = await load();
    module.setContent(bytesOf('content/en.json'));
    module.chooseSet('onboarding');
    const file = path.join(folder, 'company');
    const options = ['-o', file, '--set', 'onboarding', '--lang', 'en', '--today', today, '--company', 'Åkes & Co'];
    for (const format of ['docx', 'html', 'md']) {
      module.setCompany('Åkes & Co');
      execFileSync(program, ['export', format, ...options]);
      assert.equal(summary(module.write(format, today)), summary(readFileSync(file)), format);
      module.setCompany('');
      assert.notEqual(summary(module.write(format, today)), summary(readFileSync(file)), format);
    }
  });

  test('says why it writes nothing, and goes on', async () => {
    const module = await load();
    const text = (words) => new TextEncoder().encode(words);
    assert.throws(() => module.setContent(text('{}')), /\S+ .+\./);
    assert.throws(() => module.setContent(text('no JSON')), /\S+ .+\./);
    assert.throws(() => module.chooseSet('everything'), /There is no set "everything"\./);
    assert.throws(() => module.write('md', today), /Nothing is chosen/);
    module.setContent(bytesOf('content/en.json'));
    module.chooseSet('faq');
    assert.throws(() => module.write('md', '2026-11-31'), /\S+ .+\./);
    assert.throws(() => module.write('pdf', today), /\S+ .+\./, 'without typefaces');
    assert.equal(summary(module.write('md', today)), summary(writtenByProgram('md', 'faq', 'en', '')));
  });

  test('that runs out of memory says so and takes nothing more', async () => {
    const module = await load();
    // 2 GB are more than a module of the shipped settings may have.
    assert.throws(() => module.setContent({ length: 2 ** 31 - 64 }), /has stopped.*memory/);
    assert.throws(() => module.chooseSet('faq'), /has stopped/);
  });

  test('that is no module does not start', async () => {
    await assert.rejects(ExporterModule.load(create, new ArrayBuffer(8)), /did not start the program/);
  });
});

describe('the exporter in Chromium', () => {
  let browser;
  let exporterScript;

  before(async () => {
    const version = readFileSync(path.join(siteFolder, 'version.txt'), 'utf8').trim();
    const define = { BUILD_VERSION: JSON.stringify(version), BUILD_FONTS: '{}' };
    exporterScript = await bundle('web/exporter.ts', { format: 'esm', define });
    browser = await launchChromium();
  });
  after(() => browser?.close());

  // A page of the site's origin that holds the exporter alone. `replace` stands in for files of the site.
  async function withPage(replace, use) {
    const site = staticSite(siteFolder);
    const own = {
      '/test.html': { status: 200, type: 'text/html', body: '<!doctype html><title>Exporter</title>' },
      '/test.js': { status: 200, type: 'text/javascript', body: exporterScript },
    };
    const server = http.createServer((request, response) => {
      const other = own[request.url] ?? replace(request.url);
      if (other) response.writeHead(other.status, { 'Content-Type': other.type }).end(other.body);
      else site.emit('request', request, response);
    });
    const origin = `http://127.0.0.1:${await listen(server)}`;
    const page = await browser.newPage();
    try {
      await page.goto(`${origin}/test.html`);
      await page.evaluate(async () => {
        const { Exporter } = await import('/test.js');
        globalThis.log = [];
        globalThis.exporter = new Exporter({
          progressed: (fraction) => globalThis.log.push(['progressed', fraction]),
          written: (fileName, bytes) => {
            globalThis.file = bytes;
            globalThis.log.push(['written', fileName]);
          },
          failed: (message) => globalThis.log.push(['failed', message]),
        });
        globalThis.write = async (request) => {
          globalThis.log = [];
          globalThis.exporter.write(request);
          const isOver = () => globalThis.log.some(([name]) => name === 'written' || name === 'failed');
          while (!isOver()) await new Promise((resolve) => setTimeout(resolve, 5));
          return globalThis.log;
        };
      });
      await use(page, origin);
    } finally {
      await page.close();
      server.closeAllConnections();
      server.close();
    }
  }

  const requestOf = (format, set = 'all', language = 'en') => ({ format, set, language, fileName: `a.${format}`, today });

  const writtenByPage = async (page) => {
    const base64 = await page.evaluate(async () => {
      const url = await new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.readAsDataURL(new Blob([globalThis.file]));
      });
      return url.slice(url.indexOf(',') + 1);
    });
    return Buffer.from(base64, 'base64');
  };

  const write = (page, request) => page.evaluate((given) => globalThis.write(given), request);

  test('writes the same bytes as the command line', async () => {
    await withPage(
      () => undefined,
      async (page, origin) => {
        for (const language of languages) {
          for (const format of formats) {
            const log = await write(page, requestOf(format, 'all', language));
            assert.deepEqual(log.at(-1), ['written', `a.${format}`]);
            const expected = writtenByProgram(format, 'all', language, origin);
            assert.equal(summary(await writtenByPage(page)), summary(expected), `${format} ${language}`);
          }
        }
      },
    );
  });

  test('tells of growing progress', async () => {
    await withPage(
      () => undefined,
      async (page) => {
        const fractions = (await write(page, requestOf('pdf'))).filter(([name]) => name === 'progressed').map(([, value]) => value);
        assert.ok(fractions.length >= 4, `${fractions}`);
        assert.deepEqual(fractions, [...fractions].sort((a, b) => a - b));
        assert.equal(fractions.at(-1), 1);
      },
    );
  });

  test('is silent after a cancellation and writes the next document', async () => {
    await withPage(
      () => undefined,
      async (page) => {
        const log = await page.evaluate(async (request) => {
          globalThis.log = [];
          globalThis.exporter.write(request);
          while (globalThis.log.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
          globalThis.exporter.cancel();
          globalThis.log = [];
          await new Promise((resolve) => setTimeout(resolve, 1500));
          return globalThis.log;
        }, requestOf('pdf'));
        assert.deepEqual(log, []);
        assert.equal((await write(page, requestOf('md', 'faq'))).at(-1)[0], 'written');
      },
    );
  });

  test('gives up a document for the next one', async () => {
    await withPage(
      () => undefined,
      async (page) => {
        const log = await page.evaluate(
          async ([first, second]) => {
            globalThis.exporter.write(first);
            const written = await globalThis.write(second);
            await new Promise((resolve) => setTimeout(resolve, 1000));
            return written;
          },
          [requestOf('pdf'), requestOf('md')],
        );
        assert.deepEqual(log.filter(([name]) => name === 'written'), [['written', 'a.md']]);
      },
    );
  });

  test('says in a sentence what is missing, and succeeds when it is there again', async () => {
    const sentences = {
      '/exporter.js': '/exporter.js could not be loaded. Check the connection and try again.',
      '/exporter.wasm': '/exporter.wasm could not be loaded (the server says 404). Check the connection and try again.',
      '/exporter_worker.js': '/exporter_worker.js could not be started. Check the connection and try again.',
      '/content/en.json': '/content/en.json could not be loaded (the server says 404). Check the connection and try again.',
      '/fonts/documents/source-sans-italic.ttf':
        '/fonts/documents/source-sans-italic.ttf could not be loaded (the server says 404). Check the connection and try again.',
    };
    for (const [missing, sentence] of Object.entries(sentences)) {
      let isMissing = true;
      await withPage(
        (file) => (isMissing && file === missing ? { status: 404, type: 'text/plain', body: 'Not found' } : undefined),
        async (page) => {
          assert.deepEqual((await write(page, requestOf('pdf', 'faq'))).at(-1), ['failed', sentence]);
          isMissing = false;
          assert.deepEqual((await write(page, requestOf('pdf', 'faq'))).at(-1), ['written', 'a.pdf'], missing);
        },
      );
    }
  });

  test('says what is wrong with a request', async () => {
    await withPage(
      () => undefined,
      async (page) => {
        const log = await write(page, requestOf('pdf', 'everything'));
        assert.deepEqual(log.at(-1), ['failed', 'There is no set "everything". Choose one that is offered.']);
      },
    );
  });
});
