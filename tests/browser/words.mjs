// The portal's words, so that tests speak of what is said and not of how it is put.
import { readFileSync } from 'node:fs';

const read = (language) => JSON.parse(readFileSync(`public/content/${language}/interface.json`, 'utf8'));
const files = new Map();

// wordsOf('en')('firewall.progress', { done: 1, total: 2 })
export function wordsOf(language) {
  if (!files.has(language)) files.set(language, read(language));
  return (key, values = {}) => {
    const text = files.get(language)[key];
    if (text === undefined) throw new Error(`There is no text "${key}".`);
    return text.replace(/\{(\w+)\}/g, (placeholder, name) => values[name] ?? placeholder);
  };
}
