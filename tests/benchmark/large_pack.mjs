// The shipped pack with its questions repeated under other names until there are as many entries as wanted.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function writeLargePack(folder, entries) {
  rmSync(folder, { recursive: true, force: true });
  cpSync('public/content', folder, { recursive: true });
  const change = (name, use) => {
    const file = path.join(folder, name);
    const facts = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify(use(facts)));
  };
  const named = (id, copy) => (copy === 0 ? id : `${id}-${copy}`);
  const { questions } = JSON.parse(readFileSync(path.join(folder, 'questions.json'), 'utf8'));
  const copies = Math.ceil(entries / questions.length);
  const repeat = (make) => Array.from({ length: copies }, (_, copy) => questions.map((question) => make(question, copy))).flat().slice(0, entries);
  change('questions.json', (facts) => ({ ...facts, questions: repeat((question, copy) => ({ ...question, id: named(question.id, copy) })) }));
  for (const language of ['en', 'sv']) {
    change(`${language}/questions.json`, ({ $schema, ...words }) => ({
      $schema,
      ...Object.fromEntries(
        repeat(({ id }, copy) => {
          const { question, ...rest } = words[id];
          return [named(id, copy), { ...rest, question: copy === 0 ? question : `${question} (${copy})` }];
        }),
      ),
    }));
  }
}
