// The shipped pack with its questions repeated under other names until there are as many entries as wanted.
import { cpSync, rmSync } from 'node:fs';
import { editorOf } from '../browser/test_site.mjs';

// `edit`: see editorOf.
export function repeatQuestions(edit, entries) {
  let shipped = [];
  const named = (index) => {
    const { id } = shipped[index % shipped.length];
    const copy = Math.floor(index / shipped.length);
    return { id, copy, name: copy === 0 ? id : `${id}-${copy}` };
  };
  edit('questions.json', (facts) => {
    shipped = facts.questions;
    facts.questions = Array.from({ length: entries }, (_, i) => ({ ...shipped[i % shipped.length], id: named(i).name }));
  });
  for (const language of ['en', 'sv']) {
    edit(`${language}/questions.json`, (words) => {
      for (let i = shipped.length; i < entries; ++i) {
        const { id, copy, name } = named(i);
        words[name] = { ...words[id], question: `${words[id].question} (${copy})` };
      }
    });
  }
}

export function writeLargePack(folder, entries) {
  rmSync(folder, { recursive: true, force: true });
  cpSync('public/content', folder, { recursive: true });
  repeatQuestions(editorOf(folder), entries);
}
