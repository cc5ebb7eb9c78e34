// Long work in the module for it, under Node and in Chromium's workers: documents are those of the command line, byte for byte.
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
const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-workshop-'));
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

const orderOf = (format, set = 'all', language = 'en', portal = '', company = '') => ({
  kind: 'handout',
  parameters: JSON.stringify({ format, set, language, file_name: `a.${format}`, today, portal, company }),
  inputs: [],
});

describe('the workshop under Node', () => {
  let WorkshopModule;
  let create;

  before(async () => {
    const module = path.join(folder, 'workshop_module.mjs');
    writeFileSync(module, await bundle('web/workshop_module.ts', { format: 'esm' }));
    ({ WorkshopModule } = await import(pathToFileURL(module)));
    // What the loader for workers asks of its surroundings.
    globalThis.self = { location: { href: pathToFileURL(folder).href } };
    const loader = path.join(folder, 'workshop.mjs');
    copyFileSync(path.join(siteFolder, 'workshop.js'), loader);
    ({ default: create } = await import(pathToFileURL(loader)));
  });

  const bytesOf = (file) => new Uint8Array(readFileSync(path.join(siteFolder, file)));

  const load = () => WorkshopModule.load(create, bytesOf('workshop.wasm').buffer);

  function write(module, ...order) {
    const { kind, parameters } = orderOf(...order);
    for (const file of module.begin(kind, parameters)) module.give(file, bytesOf(file));
    while (module.step() < 1);
    const { files, report } = module.finish();
    assert.equal(report, '');
    assert.deepEqual(files.map(({ name }) => name), [`a.${order[0]}`]);
    return files[0].bytes;
  }

  test('writes the same bytes as the command line, one document after the other', async () => {
    const module = await load();
    for (const language of languages) {
      for (const set of ['all', 'faq', 'breaking-changes', 'firewall', 'onboarding', 'plan']) {
        for (const format of formats) {
          const expected = writtenByProgram(format, set, language, 'https://portal.example');
          const written = write(module, format, set, language, 'https://portal.example');
          assert.equal(summary(written), summary(expected), `${format} ${set} ${language}`);
        }
      }
    }
  });

  test('writes for a company what the command line writes', async () => {
    const module = await load();
    const file = path.join(folder, 'company');
    const options = ['-o', file, '--set', 'onboarding', '--lang', 'en', '--today', today, '--company', 'Åkes & Co'];
    for (const format of ['docx', 'html', 'md']) {
      execFileSync(program, ['export', format, ...options]);
      assert.equal(summary(write(module, format, 'onboarding', 'en', '', 'Åkes & Co')), summary(readFileSync(file)), format);
      assert.notEqual(summary(write(module, format, 'onboarding')), summary(readFileSync(file)), format);
    }
  });

  test('says why it does nothing, and goes on', async () => {
    const module = await load();
    const text = (words) => new TextEncoder().encode(words);
    const begin = (...order) => module.begin('handout', orderOf(...order).parameters);
    assert.throws(() => module.step(), /Nothing has been begun/);
    assert.throws(() => begin('md', 'everything'), /There is no set "everything"\./);
    assert.throws(() => module.begin('conjuring', '{}'), /no work of the kind "conjuring"/);
    assert.throws(() => module.begin('handout', '{'), /\S+ .+\./);
    assert.throws(() => module.step(), /Nothing has been begun/, 'what failed is over');
    begin('md');
    assert.throws(() => module.give('content/en.json', text('{}')), /\S+ .+\./);
    begin('md');
    assert.throws(() => module.give('content/en.json', text('no JSON')), /\S+ .+\./);
    begin('md');
    assert.throws(() => module.give('somewhere/else', text('')), /does not need somewhere\/else/);
    begin('md');
    assert.throws(() => module.openInput('users.csv', 10), /reads no file/);
    begin('md');
    assert.throws(() => module.step(), /The content is missing/);
    begin('pdf', 'faq');
    module.give('content/en.json', bytesOf('content/en.json'));
    module.step();
    assert.throws(() => module.step(), /\S+ .+\./, 'without typefaces');
    assert.equal(summary(write(module, 'md', 'faq')), summary(writtenByProgram('md', 'faq', 'en', '')));
  });

  test('that runs out of memory says so and takes nothing more', async () => {
    const module = await load();
    module.begin('handout', orderOf('md').parameters);
    // 2 GB are more than a module of the shipped settings may have.
    assert.throws(() => module.feed({ length: 2 ** 31 - 64 }), /has stopped.*memory/);
    assert.throws(() => module.begin('handout', orderOf('md').parameters), /has stopped/);
  });

  test('that is no module does not start', async () => {
    await assert.rejects(WorkshopModule.load(create, new ArrayBuffer(8)), /did not start the program/);
  });
});

describe('jobs in Chromium', () => {
  let browser;
  let jobsScript;
  const version = readFileSync(path.join(siteFolder, 'version.txt'), 'utf8').trim();

  before(async () => {
    const define = { BUILD_VERSION: JSON.stringify(version), BUILD_FONTS: '{}' };
    jobsScript = await bundle('web/jobs.ts', { format: 'esm', define });
    browser = await launchChromium();
  });
  after(() => browser?.close());

  // A page of the site's origin that holds the jobs alone. `replace` stands in for files of the site.
  async function withPage(replace, use) {
    const site = staticSite(siteFolder);
    const own = {
      '/test.html': { status: 200, type: 'text/html', body: '<!doctype html><title>Jobs</title>' },
      '/test.js': { status: 200, type: 'text/javascript', body: jobsScript },
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
        const { Jobs } = await import('/test.js');
        globalThis.log = [];
        globalThis.jobs = new Jobs({
          progressed: (job, fraction) => globalThis.log.push(['progressed', job, fraction]),
          finished: (job, files, report) => {
            globalThis.file = files[0]?.bytes;
            globalThis.log.push(['finished', job, files.map(({ name }) => name).join(), report]);
          },
          failed: (job, message) => globalThis.log.push(['failed', job, message]),
        });
        globalThis.last = 0;
        globalThis.isOver = (job) => globalThis.log.some(([name, of]) => of === job && (name === 'finished' || name === 'failed'));
        globalThis.over = async (job) => {
          while (!globalThis.isOver(job)) await new Promise((resolve) => setTimeout(resolve, 5));
          return globalThis.log.filter(([, of]) => of === job).map(([name, , ...rest]) => [name, ...rest]);
        };
        globalThis.begin = (order) => {
          globalThis.jobs.begin({ job: ++globalThis.last, ...order });
          return globalThis.last;
        };
      });
      await use(page, origin);
    } finally {
      await page.close();
      server.closeAllConnections();
      server.close();
    }
  }

  const nothingElse = () => undefined;

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

  // The browser ends a worker some time after it is told to.
  async function workersAre(page, count) {
    for (let waited = 0; page.workers().length !== count; waited += 50) {
      assert.ok(waited < 10_000, `${page.workers().length} workers instead of ${count}`);
      await page.waitForTimeout(50);
    }
  }

  // What happened to one job, from its beginning to its end.
  const doneBy = (page, order) => page.evaluate((given) => globalThis.over(globalThis.begin(given)), order);

  test('write the same bytes as the command line', async () => {
    await withPage(nothingElse, async (page, origin) => {
      for (const language of languages) {
        for (const format of formats) {
          const log = await doneBy(page, orderOf(format, 'all', language, origin));
          assert.deepEqual(log.at(-1), ['finished', `a.${format}`, '']);
          const expected = writtenByProgram(format, 'all', language, origin);
          assert.equal(summary(await writtenByPage(page)), summary(expected), `${format} ${language}`);
        }
      }
    });
  });

  test('tell of growing progress', async () => {
    await withPage(nothingElse, async (page) => {
      const fractions = (await doneBy(page, orderOf('pdf'))).filter(([name]) => name === 'progressed').map(([, value]) => value);
      assert.ok(fractions.length >= 4, `${fractions}`);
      assert.deepEqual(fractions, [...fractions].sort((a, b) => a - b));
      assert.equal(fractions.at(-1), 1);
    });
  });

  test('are silent once they are cancelled, and the next one is done', async () => {
    await withPage(nothingElse, async (page) => {
      const log = await page.evaluate(async (order) => {
        const job = globalThis.begin(order);
        while (globalThis.log.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        globalThis.jobs.cancel(job);
        globalThis.log = [];
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return globalThis.log;
      }, orderOf('pdf'));
      assert.deepEqual(log, []);
      assert.equal((await doneBy(page, orderOf('md', 'faq'))).at(-1)[0], 'finished');
    });
  });

  test('are done side by side, each in a worker of its own', async () => {
    await withPage(nothingElse, async (page) => {
      const ends = await page.evaluate(
        async (orders) => {
          const begun = orders.map((order) => globalThis.begin(order));
          return (await Promise.all(begun.map((job) => globalThis.over(job)))).map((log) => log.at(-1));
        },
        [orderOf('pdf'), orderOf('md')],
      );
      assert.deepEqual(ends, [['finished', 'a.pdf', ''], ['finished', 'a.md', '']]);
      await workersAre(page, 1); // it has nothing to do, and is kept
    });
  });

  test('say in a sentence what is missing, and succeed when it is there again', async () => {
    const sentences = {
      '/workshop.js': '/workshop.js could not be loaded. Check the connection and try again.',
      '/workshop.wasm': '/workshop.wasm could not be loaded (the server says 404). Check the connection and try again.',
      '/workshop_worker.js': '/workshop_worker.js could not be started. Check the connection and try again.',
      '/content/en.json': '/content/en.json could not be loaded (the server says 404). Check the connection and try again.',
      '/fonts/documents/source-sans-italic.ttf':
        '/fonts/documents/source-sans-italic.ttf could not be loaded (the server says 404). Check the connection and try again.',
    };
    for (const [missing, sentence] of Object.entries(sentences)) {
      let isMissing = true;
      await withPage(
        (file) => (isMissing && file === missing ? { status: 404, type: 'text/plain', body: 'Not found' } : undefined),
        async (page) => {
          assert.deepEqual((await doneBy(page, orderOf('pdf', 'faq'))).at(-1), ['failed', sentence]);
          isMissing = false;
          assert.deepEqual((await doneBy(page, orderOf('pdf', 'faq'))).at(-1), ['finished', 'a.pdf', ''], missing);
        },
      );
    }
  });

  test('say what is wrong with an order', async () => {
    await withPage(nothingElse, async (page) => {
      const log = await doneBy(page, orderOf('pdf', 'everything'));
      assert.deepEqual(log.at(-1), ['failed', 'There is no set "everything". Choose one that is offered.']);
    });
  });

  describe('that read files', () => {
    // The workshop of the tests, with a kind of job that counts what it is fed.
    const ofTests = (file) => path.join('build/web-debug', `tests_workshop.${file.split('.').at(-1)}`);
    const testWorkshop = (file) => {
      if (file === '/workshop.js') {
        return { status: 200, type: 'text/javascript', body: `${readFileSync(ofTests(file), 'utf8')}\nexport const version = "${version}";` };
      }
      // Behind the module's code stands its version; a custom section holds it (web/assemble_site.mjs).
      const section = Buffer.from([0, 1 + 7 + version.length, 7, ...Buffer.from(`version${version}`)]);
      if (file === '/workshop.wasm') return { status: 200, type: 'application/wasm', body: Buffer.concat([readFileSync(ofTests(file)), section]) };
      return undefined;
    };

    test('are fed 50 MB in pieces, without a copy in a message and without holding up the page', async () => {
      await withPage(testWorkshop, async (page) => {
        const seen = await page.evaluate(async () => {
          const line = new TextEncoder().encode(`${'x'.repeat(99)}\n`);
          const part = new Uint8Array(1_000_000);
          for (let i = 0; i < part.length; i += line.length) part.set(line, i);
          const file = new File(new Array(50).fill(part), 'users.csv');
          // Bytes that cross as a copy; a Blob is a reference.
          const sizeOf = (value) => {
            if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
            if (typeof value === 'object' && value !== null && !(value instanceof Blob)) return Object.values(value).reduce((sum, each) => sum + sizeOf(each), 0);
            return String(value).length;
          };
          const posted = [];
          const post = Worker.prototype.postMessage;
          Worker.prototype.postMessage = function (message, ...rest) {
            posted.push(sizeOf(message));
            return post.call(this, message, ...rest);
          };
          const longTasks = [];
          const note = (entries) => longTasks.push(...entries.map((entry) => entry.duration));
          const observer = new PerformanceObserver((list) => note(list.getEntries()));
          observer.observe({ type: 'longtask' });
          const order = { kind: 'count', parameters: '', inputs: [{ name: file.name, file }, { name: 'b.csv', file: new File(['a\n'], 'b.csv') }] };
          const log = await globalThis.over(globalThis.begin(order));
          await new Promise((resolve) => setTimeout(resolve, 100));
          note(observer.takeRecords());
          return { log, posted, longTasks };
        });
        const [name, , report] = seen.log.at(-1);
        assert.equal(name, 'finished', JSON.stringify(seen.log.at(-1)));
        const { largest, ...counted } = JSON.parse(report);
        assert.deepEqual(counted, { lines: 500_001, bytes: 50_000_002, announced: 50_000_002, files: 2, names: 'users.csv b.csv' });
        assert.ok(largest <= 4_000_000, `a piece of ${largest} bytes`);
        assert.ok(seen.posted.every((size) => size < 1000), `${seen.posted}`);
        assert.deepEqual(seen.longTasks, []);
        const fractions = seen.log.filter(([event]) => event === 'progressed').map(([, value]) => value);
        assert.ok(fractions.length > 20 && fractions.length <= 101, `${fractions.length} reports`);
      });
    });

    test('can be cancelled in the middle of a step that never ends', async () => {
      await withPage(testWorkshop, async (page) => {
        const isOver = await page.evaluate(async () => {
          const job = globalThis.begin({ kind: 'count', parameters: 'never end', inputs: [] });
          while (globalThis.log.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
          globalThis.jobs.cancel(job);
          await new Promise((resolve) => setTimeout(resolve, 300));
          return globalThis.isOver(job);
        });
        assert.equal(isOver, false);
        await workersAre(page, 0);
      });
    });

    test('say why they refuse it, and report at any length', async () => {
      await withPage(testWorkshop, async (page) => {
        const refused = await doneBy(page, { kind: 'count', parameters: 'refuse', inputs: [] });
        assert.deepEqual(refused.at(-1), ['failed', 'This is refused. Ask for something else.']);
        const report = (await doneBy(page, { kind: 'count', parameters: 'long report', inputs: [] })).at(-1);
        assert.equal(report[2].length, 1 << 20);
      });
    });
  });
});
