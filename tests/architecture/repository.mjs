// What the tests of the architecture read: the files of the repository, and lines without what is not code.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const readText = (path) => readFileSync(join(root, path), 'utf8');
export const exists = (path) => existsSync(join(root, path));

const isCorpus = (path) => path.startsWith('tests/fuzz/corpus/');

// Every file that git knows or would add, fuzz corpora left out: { path, text }.
export function repositoryFiles() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return listed
    .split('\n')
    .filter((path) => path && exists(path) && !isCorpus(path))
    .map((path) => ({ path, text: readText(path) }));
}

export const endsWithOneOf = (path, ...endings) => endings.includes(extname(path));
export const isCpp = ({ path }) => endsWithOneOf(path, '.cpp', '.h');
export const isScript = ({ path }) => endsWithOneOf(path, '.ts', '.mjs', '.js');
export const isWithin = (path, folder) => path.startsWith(`${folder}/`);

// Comments and the insides of literals become blanks of the same length, so that lines and columns stay.
// Knows C++ and TypeScript as far as this repository writes them.
export function codeOnly(text) {
  const pattern = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^\s()\\]{0,16})\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
  return text.replace(pattern, (match, delimiter, at) => {
    const isDigitSeparator = match[0] === "'" && /\d/.test(text[at - 1] ?? '');
    if (isDigitSeparator) return match;
    const isInclude = /#include\s*$/.test(text.slice(Math.max(0, at - 20), at));
    return isInclude ? match : match.replace(/[^\n]/g, ' ');
  });
}

// "path:line: message" for each match of `pattern` in `text`; `message` may be made from the match.
export function findAll(path, text, pattern, message) {
  return [...text.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    return `${path}:${line}: ${typeof message === 'function' ? message(match) : message}`;
  });
}
