// The program as a shell sees it: exit statuses (0 fine, 1 a finding, 2 wrong use, 3 could not do it), what stands on
// which stream, and files that are whole or as they were. FLYTT_PROGRAM names the program; ctest starts this file.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync, closeSync, cpSync, existsSync, ftruncateSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { flytt, folder, inFolder, packWith } from './program_in_folder.mjs';

describe('exit status', () => {
  const formats = ['pdf', 'docx', 'html', 'md'];
  const cases = [
    [0, '--help'],
    [0, '--version'],
    [0, 'export', '--help'],
    [0, 'lint'],
    [1, 'lint', '--publish'],
    [2],
    [2, 'lnit'],
    [2, '--unknown'],
    [2, 'lint', '--unknown'],
    [3, 'lint', 'no-such-folder'],
    [1, 'lint', '.'],
    ...formats.map((format) => [0, 'export', format, '-o', `handout.${format}`]),
    [2, 'export', 'pdf'],
    [2, 'export', '-o', 'x.pdf'],
    [2, 'export', 'doc', '-o', 'x.doc'],
    [2, 'export', 'pdf', '-o', 'x.pdf', '--set', 'everything'],
    [2, 'export', 'pdf', '-o', 'x.pdf', '--lang', 'xx'],
    [2, 'export', 'pdf', '-o', 'x.pdf', '--lang', ''],
    [3, 'export', 'pdf', '-o', 'x.pdf', '--content', 'no-such-folder'],
    [3, 'export', 'pdf', '-o', 'no-such-folder/x.pdf'],
    [3, 'export', 'pdf', '-o', '.'],
    [2, 'export', 'md', '-o', 'x.md', '--base-url', 'https://portal.example:99999'],
    [2, 'export', 'md', '-o', 'x.md', '--base-url', 'https://*'],
    [2, 'export', 'md', '-o', 'x.md', '--base-url', 'portal.example'],
    [2, 'export', 'md', '-o', 'x.md', '--base-url', 'https://0.0.0.0'],
    [2, 'site', '-o', 'x', '--base-url', 'https://x.se;script-src'],
    [2, 'site', '-o', 'x', '--base-url', 'https://portal.example/folder'],
    [2, 'export', 'md', '-o', 'x.md', '--company', ''],
    ...['\u200b', 'x'.repeat(201), 'Acme\nAB', 'Acme\u0085AB'].flatMap((company) => [
      [2, 'export', 'md', '-o', 'x.md', '--company', company],
      [2, 'qr', 'x', '-o', 'code.svg', '--company', company],
    ]),
    [0, 'qr', 'https://example.org/', '-o', 'code.svg'],
    [0, 'qr', 'x', '-o', 'code', '--format', 'txt'],
    [2, 'qr', 'x', '-o', 'code'],
    [2, 'qr', 'x', '-o', 'code.gif'],
    [2, 'qr', '', '-o', 'code.svg'],
    [2, 'qr', 'x'.repeat(2954), '-o', 'code.svg', '--level', 'L'],
    [0, 'qr', 'x'.repeat(2953), '-o', 'code.svg', '--level', 'L'],
    [2, 'qr', 'x', '-o', 'code.svg', '--level', 'l'],
    [3, 'qr', 'x', '-o', 'no-such-folder/code.svg'],
    [0, 'search', 'firewall'],
    [1, 'search', 'zzzzqqqq'],
    [2, 'search'],
    [2, 'search', 'firewall', '--lang', 'xx'],
    [3, 'search', 'firewall', '--content', 'no-such-folder'],
    [2, 'site'],
    [0, 'site', '-o', 'pages'],
    [2, 'site', '-o', ''],
    [2, 'site', '-o', '-'],
    [2, 'export', 'md', '-o', ''],
    [2, 'qr', 'x', '-o', '', '--format', 'svg'],
    [2, 'qr', 'x', '-o', '-'],
    [2, 'export', 'md', '-o', 'x.md', '--base-url', 'javascript:x'],
    [2, 'export', 'md', '-o', 'x.md', '--base-url', 'https://portal.example/path'],
  ];
  for (const [expected, ...options] of cases) {
    const shown = options.map((option) => (option.length > 60 ? `${option.length} letters` : option || "''")).join(' ');
    test(`${expected} of flytt ${shown}`, () => {
      const result = flytt(...options);
      assert.equal(result.status, expected, result.stderr);
      if (expected >= 2) {
        assert.equal(result.stdout, '');
        assert.match(result.stderr, /^flytt: .+\n/);
      }
    });
  }

  // Named in no list: a command that is to come is unknown until it works.
  for (const command of ['check', 'rules', 'coverage', 'urls', 'registry']) {
    test(`2 of flytt ${command}, which there is not, whatever it is given`, () => {
      for (const options of [[], ['x', '--json'], ['--help']]) {
        const result = flytt(command, ...options);
        assert.equal(result.status, 2);
        assert.equal(result.stdout, '');
        assert.match(result.stderr, new RegExp(`^flytt: unknown command "${command}"\\. Run flytt --help`));
      }
    });
  }
});

test('--help lists the commands, and each of them says what it takes', () => {
  const { stdout } = flytt('--help');
  const rows = stdout.slice(stdout.indexOf('Subcommands:\n')).trim().split('\n').slice(1).map((row) => row.trim().split(/\s{2,}/));
  assert.deepEqual(rows.map(([name]) => name), ['lint', 'export', 'qr', 'search', 'site']);
  for (const [name, purpose] of rows) {
    const help = flytt(name, '--help');
    assert.equal(help.status, 0, name);
    assert.ok(help.stdout.startsWith(`${purpose}\nUsage: flytt ${name} `), help.stdout);
  }
});

describe('messages', () => {
  const cases = [
    [['export', 'pdf', '-o', 'x.pdf', '--lang', 'xx'], /no language "xx"\. Choose one of: en, sv\./],
    [['qr', 'x', '-o', 'x.gif'], /No format is named "gif"\. End the file's name with \.svg, \.png, \.pdf or \.txt/],
    [['lint', 'no-such-folder'], /no-such-folder: .* Name the folder that holds pack\.json/],
    [['export', 'pdf', '-o', 'no-such-folder/x.pdf'], /no-such-folder\/x\.pdf: .* Check that the folder exists/],
    [['lnit'], /unknown command "lnit"\. Run flytt --help/],
    [['export', 'pdf'], /--output is required\nRun flytt COMMAND --help/],
    [['search', 'zzzzqqqq'], /nothing matches\. Try another word/],
  ];
  for (const [options, expected] of cases) {
    test(`flytt ${options.join(' ')} says what to do`, () => assert.match(flytt(...options).stderr, expected));
  }

  test('a problem of a pack has severity, file, line, JSON pointer and remedy', () => {
    const pack = packWith('bad', 'changes.json', (value) => { value.changes[0].class = 'harmless'; });
    const result = flytt('lint', pack);
    assert.equal(result.status, 1);
    assert.match(result.stdout, /^error changes\.json:\d+:\d+: \/changes\/0\/class: .+\. .+$/m);
    assert.equal(result.stderr, '');
  });

  test('lint names the characters that no font has, and no character refuses a document', () => {
    const pack = packWith('unusual', 'en/questions.json', (value) => {
      value['cards-work'].question = '\u2705 \u26A0\uFE0F \u2194 \u2082 \u215C Ti\u1EBFng Vi\u1EC7t \u0394\u041F ra\u0308ksmo\u0308rga\u030As \u2009\u2060\uFEFF\u200E\u4F60';
    });
    const lint = flytt('lint', pack);
    assert.doesNotMatch(lint.stdout, /^error en\//m);
    const warnings = lint.stdout.match(/^warning .+$/gm);
    assert.deepEqual(warnings.map((line) => line.match(/lack (U\S+)/)[1]), ['U+2705', 'U+26A0', 'U+4F60']);
    for (const line of warnings) assert.match(line, /^warning en\/questions\.json:1:\d+: \/cards-work\/question: .+\. .+$/);
    for (const format of ['pdf', 'docx', 'html', 'md']) {
      const result = flytt('export', format, '-o', `unusual.${format}`, '--content', pack);
      assert.equal(result.status, 0, result.stderr);
    }
    for (const format of ['html', 'md']) {
      const text = readFileSync(inFolder(`unusual.${format}`), 'utf8');
      assert.match(text, /\u2705 \u26A0\uFE0F \u2194 .* r\u00E4ksm\u00F6rg\u00E5s \u0020?\u4F60/);
      assert.doesNotMatch(text, /[\u0080-\u009F\u200B-\u200F\u2060\uFEFF]/);
    }
  });

  test('a text in which nothing is seen is an empty one', () => {
    const pack = packWith('invisible', 'en/questions.json', (value) => { value['cards-work'].question = '\u200B'; });
    const result = flytt('lint', pack);
    assert.equal(result.status, 1);
    assert.match(result.stdout, /^error en\/questions\.json:1:\d+: \/cards-work\/question: "question" is empty\. /m);
  });

  test('one bad entry is left out of a document, which says so, and the rest is written', () => {
    const pack = packWith('partly', 'changes.json', (value) => { value.changes[0].class = 'harmless'; });
    const result = flytt('export', 'md', '-o', 'partly.md', '--content', pack);
    assert.equal(result.status, 1);
    assert.match(result.stderr, /^flytt: error changes\.json:\d+:\d+: \/changes\/0\/class: /m);
    assert.equal(flytt('export', 'md', '-o', 'whole.md').status, 0);
    const [partly, whole] = ['partly.md', 'whole.md'].map((name) => readFileSync(inFolder(name), 'utf8'));
    assert.ok(partly.length > whole.length / 2 && partly.length < whole.length, `${partly.length} of ${whole.length}`);
    assert.match(partly, /This document is not complete/);
    assert.doesNotMatch(whole, /This document is not complete/);
  });

  test('search says what was left out, beside what it finds', () => {
    const pack = packWith('searched', 'en/questions.json', (value) => { delete value['cards-work'].answer; });
    const result = flytt('search', 'firewall', '--content', pack);
    assert.equal(result.status, 1);
    assert.match(result.stderr, /^flytt: error en\/questions\.json:\d+:\d+: \/cards-work: .*answer/m);
    assert.match(result.stdout, /firewall/i);
    // What another language lacks is missing nowhere here.
    assert.equal(flytt('search', 'brandvägg', '--lang', 'sv', '--content', pack).status, 0);
  });

  test('a file that is cut off is no shorter document, no smaller answer and no half of a site', () => {
    for (const path of ['questions.json', 'en/questions.json', 'en/interface.json']) {
      const pack = packWith(`cut-${path.replace('/', '-')}`, path, () => {});
      const file = join(pack, path);
      writeFileSync(file, readFileSync(file, 'utf8').slice(0, -100));
      for (const command of [['export', 'md', '-o', 'cut.md'], ['search', 'firewall'], ['site', '-o', 'cut']]) {
        const result = flytt(...command, '--content', pack);
        assert.ok(result.status === 3 || (command[0] === 'site' && result.status === 1), `${path} ${command[0]} ${result.status}`);
        assert.match(result.stderr, new RegExp(`^flytt: (error )?${path}:\\d+:\\d+: `, 'm'));
      }
      assert.ok(!existsSync(inFolder('cut.md')) && !existsSync(inFolder('cut')), path);
    }
  });

  test('search prints JSON that a program reads', () => {
    const hits = JSON.parse(flytt('search', 'firewall', '--json').stdout);
    assert.ok(hits.length > 0);
    for (const hit of hits) {
      assert.deepEqual(Object.keys(hit), ['kind', 'id', 'title', 'snippet', 'path']);
      assert.match(hit.path, /^\/en\//);
    }
  });
});

describe('--today', () => {
  for (const day of ['2026-13-01', '2026-02-30', '2025-02-29', '2026-1-1', '26-01-01', 'tomorrow', '2026-01-01x', ' 2026-01-01', '']) {
    test(`refuses "${day}"`, () => {
      for (const command of [['export', 'md', '-o', 'day.md'], ['site', '-o', 'day']]) {
        const result = flytt(...command, '--today', day);
        assert.equal(result.status, 2, result.stderr);
        assert.match(result.stderr, day ? /YYYY-MM-DD/ : /empty/);
      }
      assert.ok(!existsSync(inFolder('day.md')) && !existsSync(inFolder('day')));
    });
  }

  test('decides what a document says, and the clock does not', () => {
    const written = (name, day) => {
      assert.equal(flytt('export', 'md', '-o', name, '--today', day).status, 0);
      return readFileSync(inFolder(name), 'utf8');
    };
    assert.equal(written('one.md', '2024-02-29'), written('two.md', '2024-02-29'));
    assert.notEqual(written('early.md', '2025-09-01'), written('late.md', '2031-09-01'));
  });
});

describe('files', () => {
  test('equal input gives equal bytes in every format', () => {
    for (const format of ['pdf', 'docx', 'html', 'md']) {
      for (const name of ['first', 'second']) {
        assert.equal(flytt('export', format, '-o', `${name}.${format}`, '--today', '2026-01-15').status, 0);
      }
      assert.ok(readFileSync(inFolder(`first.${format}`)).equals(readFileSync(inFolder(`second.${format}`))), format);
    }
  });

  test('a failure leaves the earlier file as it was and nothing beside it', () => {
    mkdirSync(inFolder('kept'));
    writeFileSync(inFolder('kept/x.pdf'), 'earlier');
    assert.equal(flytt('export', 'pdf', '-o', 'kept/x.pdf', '--content', 'no-such-folder').status, 3);
    // No more than one block can be written, as on a full disk.
    const limits = "trap '' XFSZ; ulimit -f 1; exec \"$0\" export pdf -o kept/x.pdf";
    const limited = spawnSync('sh', ['-c', limits, process.env.FLYTT_PROGRAM], { encoding: 'utf8', cwd: folder });
    assert.equal(limited.status, 3, limited.stderr);
    assert.deepEqual(readdirSync(inFolder('kept')), ['x.pdf']);
    assert.equal(readFileSync(inFolder('kept/x.pdf'), 'utf8'), 'earlier');
  });

  test('neither a link that was planted beside it nor a file of somebody is touched while a file grows', () => {
    mkdirSync(inFolder('planted'));
    writeFileSync(inFolder('planted/victim'), 'mine');
    symlinkSync('victim', inFolder('planted/x.md.part'));
    writeFileSync(inFolder('planted/y.md.part'), 'mine too');
    for (const name of ['x.md', 'y.md']) assert.equal(flytt('export', 'md', '-o', `planted/${name}`).status, 0);
    assert.equal(readFileSync(inFolder('planted/victim'), 'utf8'), 'mine');
    assert.equal(readFileSync(inFolder('planted/y.md.part'), 'utf8'), 'mine too');
    assert.deepEqual(readdirSync(inFolder('planted')).sort(), ['victim', 'x.md', 'x.md.part', 'y.md', 'y.md.part']);
  });

  test('a file that is replaced keeps its mode, and a new one has that of others', () => {
    writeFileSync(inFolder('secret.md'), 'earlier', { mode: 0o600 });
    writeFileSync(inFolder('ordinary'), '');
    for (const name of ['secret.md', 'open.md']) assert.equal(flytt('export', 'md', '-o', name).status, 0);
    assert.equal(statSync(inFolder('secret.md')).mode & 0o777, 0o600);
    assert.equal(statSync(inFolder('open.md')).mode, statSync(inFolder('ordinary')).mode);
  });

  test('- is standard output', () => {
    const written = (...options) => spawnSync(process.env.FLYTT_PROGRAM, options, { cwd: folder }).stdout;
    const day = ['--today', '2026-01-15'];
    assert.equal(flytt('export', 'pdf', '-o', 'named.pdf', ...day).status, 0);
    assert.ok(written('export', 'pdf', '-o', '-', ...day).equals(readFileSync(inFolder('named.pdf'))));
    assert.match(written('qr', 'x', '-o', '-', '--format', 'svg').toString(), /^<svg|^<\?xml/);
    assert.ok(!existsSync(inFolder('-')));
  });

  test('a site takes away the pages that it no longer has, and nothing else', () => {
    const long = packWith('long', 'pack.json', () => {});
    const short = packWith('short', 'pack.json', (value) => { value.languages = ['en']; });
    assert.equal(flytt('site', '-o', 'shrinking', '--content', long).status, 0);
    writeFileSync(inFolder('shrinking/sv/faq/mine.html'), 'mine');
    writeFileSync(inFolder('shrinking/main.js'), 'mine');
    mkdirSync(inFolder('shrinking/.git'));
    writeFileSync(inFolder('shrinking/.git/HEAD'), 'mine');
    // Whatever the list says: nothing outside the folder, nothing behind a link.
    writeFileSync(inFolder('outside.txt'), 'mine');
    mkdirSync(inFolder('elsewhere'));
    writeFileSync(inFolder('elsewhere/x.txt'), 'mine');
    symlinkSync('../elsewhere', inFolder('shrinking/link'));
    const list = inFolder('shrinking/.flytt-site');
    writeFileSync(list, `${readFileSync(list, 'utf8')}../outside.txt\n/${inFolder('outside.txt')}\n${inFolder('outside.txt')}\nlink/x.txt\n.git/HEAD\n`);
    assert.equal(flytt('site', '-o', 'shrinking', '--content', short).status, 0);
    assert.ok(existsSync(inFolder('shrinking/en/faq/index.html')));
    assert.ok(!existsSync(inFolder('shrinking/sv/index.html')) && !existsSync(inFolder('shrinking/sv/mobile')));
    for (const name of ['shrinking/sv/faq/mine.html', 'shrinking/main.js', 'shrinking/.git/HEAD', 'outside.txt', 'elsewhere/x.txt']) {
      assert.equal(readFileSync(inFolder(name), 'utf8'), 'mine', name);
    }
  });

  test('a site says the version of the scripts in its folder, and is not written over ones that cannot be told', () => {
    mkdirSync(inFolder('versioned'));
    writeFileSync(inFolder('versioned/version.txt'), '0123456789abcdef\n');
    assert.equal(flytt('site', '-o', 'versioned').status, 0);
    assert.match(readFileSync(inFolder('versioned/en/index.html'), 'utf8'), /<html [^>]*data-version="0123456789abcdef">/);
    assert.match(readFileSync(inFolder('versioned/content/en.json'), 'utf8'), /^\{"version":"0123456789abcdef"\n/);
    for (const wrong of ['', '"><script>', 'x'.repeat(33), 'a b']) {
      writeFileSync(inFolder('versioned/version.txt'), wrong);
      const { status, stderr } = flytt('site', '-o', 'versioned');
      assert.equal(status, 3, wrong);
      assert.match(stderr, /versioned\/version\.txt: This is not the version of a build\. Build the site again, or remove this file\./);
    }
    rmSync(inFolder('versioned/version.txt'));
    assert.equal(flytt('site', '-o', 'versioned').status, 0);
    assert.doesNotMatch(readFileSync(inFolder('versioned/en/index.html'), 'utf8'), /data-version/);
  });

  test('a file is replaced, and a link to it stays a link', () => {
    writeFileSync(inFolder('real.md'), 'earlier');
    symlinkSync('real.md', inFolder('link.md'));
    assert.equal(flytt('export', 'md', '-o', 'link.md').status, 0);
    assert.ok(lstatSync(inFolder('link.md')).isSymbolicLink());
    assert.match(readFileSync(inFolder('real.md'), 'utf8'), /^# /m);
  });

  test('a device is written to and stays a device', () => {
    assert.equal(flytt('export', 'md', '-o', '/dev/null').status, 0);
    const full = flytt('export', 'md', '-o', '/dev/full');
    assert.equal(full.status, 3);
    assert.match(full.stderr, /disk is not full/);
    for (const device of ['/dev/null', '/dev/full']) assert.ok(lstatSync(device).isCharacterDevice(), device);
  });

  test('the default pack is found from every folder', () => {
    chmodSync(folder, 0o755);
    for (const cwd of ['/', folder]) {
      const result = spawnSync(process.env.FLYTT_PROGRAM, ['lint'], { encoding: 'utf8', cwd });
      assert.equal(result.status, 0, result.stderr);
    }
  });
});

describe('addresses', () => {
  const refused = {
    'https://x.se:99999/': /1 to 65535/,
    'https://x.se/{y}': /hexadecimal digits/,
    'https://x.se/a^b': /hexadecimal digits/,
    'https://x.se/100%': /%25/,
    'https://user@x.se/': /no user name/,
    'https://a..se/': /host name/,
  };
  for (const [target, remedy] of Object.entries(refused)) {
    test(`${target} is an error of the pack with place and remedy`, () => {
      const id = JSON.parse(readFileSync('public/content/questions.json', 'utf8')).questions[0].id;
      const pack = packWith('links', 'en/questions.json', (words) => {
        words[id].answer = `Text.\n\nSee [this](<${target}>).`;
      });
      const lint = flytt('lint', pack);
      assert.equal(lint.status, 1);
      const line = lint.stdout.split('\n').find((text) => text.startsWith('error'));
      assert.match(line, /en\/questions\.json:1:\d+: \/[a-z-]+\/answer: The link target/);
      assert.match(line, remedy);
      rmSync(pack, { recursive: true });
    });
  }

  test('HTTPS:// and letters outside ASCII are written as every reader takes them, in every format', () => {
    const id = JSON.parse(readFileSync('public/content/questions.json', 'utf8')).questions[0].id;
    const pack = packWith('links', 'en/questions.json', (words) => {
      words[id].answer = 'See [this](HTTPS://M\u00C5LA.se/\u00E5?q#f).';
    });
    assert.doesNotMatch(flytt('lint', pack).stdout, /^error en/m);
    for (const format of ['html', 'md']) {
      assert.equal(flytt('export', format, '-o', `links.${format}`, '--set', 'faq', '--content', pack).status, 0, format);
      const text = readFileSync(inFolder(`links.${format}`), 'utf8');
      assert.match(text, /https:\/\/xn--mla-ula\.se\//, format);
      assert.doesNotMatch(text, /HTTPS:/, format);
    }
    for (const format of ['pdf', 'docx']) {
      assert.equal(flytt('export', format, '-o', `links.${format}`, '--set', 'faq', '--content', pack).status, 0, format);
    }
  });

  test('--base-url is taken as every reader takes it', () => {
    assert.equal(flytt('export', 'html', '-o', 'base.html', '--base-url', 'HTTPS://Portal.Example/').status, 0);
    const text = readFileSync(inFolder('base.html'), 'utf8');
    assert.match(text, /href="https:\/\/portal\.example\/en\//);
    assert.doesNotMatch(text, /HTTPS:/);
  });
});

describe('for one company', () => {
  const address = (mobile) => { mobile.company_url = 'https://mobile.example.com/{company}/'; };

  test('its name stands by the code of a document', () => {
    for (const language of ['en', 'sv']) {
      const { status, stdout } = flytt('export', 'md', '-o', '-', '--set', 'onboarding', '--lang', language, '--company', 'Acme & S\u00F6ner AB');
      assert.equal(status, 0);
      assert.match(stdout, /\*\*Acme .{1,2} S\u00F6ner AB/u);
    }
    assert.doesNotMatch(flytt('export', 'md', '-o', '-', '--set', 'onboarding').stdout, /Acme/);
  });

  test('the code leads to its address where the pack has one', () => {
    const pack = packWith('company', 'pack.json', (value) => address(value.mobile));
    const { stdout } = flytt('export', 'md', '-o', '-', '--set', 'onboarding', '--content', pack, '--company', 'Acme AB');
    assert.match(stdout, /https:\/\/mobile\.example\.com\/Acme%20AB\//);
  });

  test('its name stands below a code alone', () => {
    assert.match(flytt('qr', 'https://example.org/', '-o', '-', '--format', 'txt', '--company', 'Acme AB').stdout, /\nAcme AB\n$/);
    assert.match(flytt('qr', 'https://example.org/', '-o', '-', '--format', 'svg', '--company', 'Acme AB').stdout, /<title>Acme AB \u00B7 https:/);
  });
});

test('a code of bytes that are not text is a drawing that every reader opens', () => {
  const bytes = spawnSync('sh', ['-c', `"$FLYTT_PROGRAM" qr "$(printf 'a\\377b\\001')" -o - --format svg`], { cwd: folder });
  assert.equal(bytes.status, 0, bytes.stderr.toString());
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.stdout);
  assert.match(text, /<title>4 bytes that are not text<\/title>/);
});

test('a file that is none of the pack, or that cannot be read, does not refuse the pack', () => {
  const pack = packWith('foreign', 'pack.json', () => undefined);
  const huge = openSync(join(pack, 'en/notes.json'), 'w');
  ftruncateSync(huge, 65 << 20);
  closeSync(huge);
  writeFileSync(join(pack, 'notes.json'), '{ no JSON');
  mkdirSync(join(pack, 'de'));
  cpSync(join(pack, 'en/notes.json'), join(pack, 'de/pack.json'));
  const lint = flytt('lint', pack);
  assert.match(lint.stderr, /de\/pack\.json: The file is larger than 64 MiB\./);
  assert.doesNotMatch(lint.stderr + lint.stdout, /notes\.json/);
  assert.equal(flytt('export', 'md', '-o', 'foreign.md', '--content', pack).status, 0);
});

test('a pack beyond the limits gives no document that would pass for all there is', () => {
  const tooMany = packWith('many', 'questions.json', (facts) => {
    const [first] = facts.questions;
    for (let i = 0; i < 20_001; ++i) facts.questions.push({ ...first, id: `more-${i}` });
  });
  const tooLarge = packWith('large', 'en/questions.json', (words) => { words.filler = 'x'.repeat(9 << 20); });
  const tooDeep = packWith('deep', 'questions.json', (facts) => {
    facts.filler = 0;
    for (let i = 0; i < 20; ++i) facts.filler = [facts.filler];
  });
  for (const pack of [tooMany, tooLarge, tooDeep]) {
    const { status, stderr } = flytt('export', 'md', '-o', 'beyond.md', '--content', pack);
    assert.equal(status, 3, pack);
    assert.match(stderr, /questions\.json/);
    assert.ok(!existsSync(inFolder('beyond.md')), pack);
  }
});

test('output that does not arrive is status 3 and a message, never a silent success', () => {
  for (const options of [['lint'], ['lint', '--publish'], ['search', 'firewall'], ['search', 'firewall', '--json'], ['--help']]) {
    const full = openSync('/dev/full', 'w');
    const result = spawnSync(process.env.FLYTT_PROGRAM, options, { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    assert.equal(result.status, 3, options.join(' '));
    assert.match(result.stderr, /The output could not be written/);
  }
});
