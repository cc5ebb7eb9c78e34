// The shipped pack: every file fits its JSON Schema, and the languages say the same things.
// Run: node --test tests/content/
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";

const packFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../../public/content");
const readText = (path) => readFileSync(join(packFolder, path), "utf8");
const readJson = (path) => JSON.parse(readText(path));

const pack = readJson("pack.json");
const [firstLanguage, ...otherLanguages] = pack.languages;
const neutralFiles = ["pack.json", "questions.json", "changes.json", "checklist.json"];
const wordFiles = [...neutralFiles, "interface.json"];
const files = [...neutralFiles, ...pack.languages.flatMap((language) => wordFiles.map((name) => `${language}/${name}`))];

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });

// Every text below `value` with its JSON pointer.
function textsOf(value, pointer = "") {
  if (typeof value === "string") return [[pointer, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, member]) => textsOf(member, `${pointer}/${name}`));
}

// The names of the members of `value`, lists of words left out: their length may differ between languages.
const wordLists = ["keywords", "common", "synonyms"];
function shapeOf(value) {
  if (Array.isArray(value)) return value.length;
  if (value === null || typeof value !== "object") return typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, wordLists.includes(name) ? name : shapeOf(member)]));
}

const sortedMatches = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[0]).sort();
const placeholdersOf = (text) => sortedMatches(text, /\{[^{}]*\}/g);
// A link into the portal names the language it stands in.
const linksOf = (text, language) =>
  sortedMatches(text, /\]\([^)]*\)/g).map((link) => link.replace(`](/${language}/`, "](/"));
const codeOf = (text) => sortedMatches(text, /`[^`]*`/g);

const idsOf = (entries) => entries.map((entry) => entry.id);
const wordIdsOf = (words) => Object.keys(words).filter((name) => name !== "$schema");

for (const path of files) {
  test(`${path} fits the schema that it names`, () => {
    const value = readJson(path);
    const schemaPath = relative(packFolder, resolve(packFolder, dirname(path), value.$schema));
    const schema = readJson(schemaPath);
    const validate = ajv.getSchema(schemaPath) ?? ajv.addSchema(schema, schemaPath).getSchema(schemaPath);
    assert.ok(validate(value), JSON.stringify(validate.errors, null, 2));
  });
}

const refusals = [
  ["pack", "a member that nobody reads", (value) => { value.colour = "blue"; }],
  ["pack", "a date outside EDTF", (value) => { value.as_of = "autumn 2025"; }],
  ["pack", "a thirteenth month", (value) => { value.timeline[0].when = "2025-13"; }],
  ["pack", "an interval without an end", (value) => { value.timeline[0].when = "2026-21/"; }],
  ["pack", "port 0", (value) => { value.endpoints[0].ports = [0]; }],
  ["pack", "port 65536", (value) => { value.endpoints[0].ports = [65536]; }],
  ["pack", "a host with a scheme", (value) => { value.endpoints[0].hosts = ["https://a.example"]; }],
  ["pack", "an address setting that holds a host", (value) => {
    value.settings.find((setting) => setting.kind === "address").value = "host.example";
  }],
  ["questions", "an unknown audience", (value) => { value.questions[0].audiences = ["everyone"]; }],
  ["questions", "an eleventh section", (value) => { value.questions[0].section = 11; }],
  ["questions", "an id with capitals", (value) => { value.questions[0].id = "What-Is-Moving"; }],
  ["changes", "an unknown class", (value) => { value.changes[0].class = "harmless"; }],
  ["changes", "an empty address", (value) => { value.changes[0].addresses[0].before = ""; }],
  ["checklist", "an unknown phase", (value) => { value.items[0].phase = "later"; }],
];
for (const [name, fault, spoil] of refusals) {
  test(`the schema of ${name}.json refuses ${fault}`, () => {
    const value = readJson(`${name}.json`);
    spoil(value);
    assert.equal(new Ajv2020({ allowUnionTypes: true }).validate(readJson(`schema/${name}.schema.json`), value), false);
  });
}

test("every schema is used by a file of the pack", () => {
  const used = new Set(files.map((path) => resolve(packFolder, dirname(path), readJson(path).$schema)));
  const present = readdirSync(join(packFolder, "schema")).map((name) => join(packFolder, "schema", name));
  assert.deepEqual([...used].sort(), present.sort());
});

for (const language of otherLanguages) {
  for (const name of wordFiles) {
    const reference = readJson(`${firstLanguage}/${name}`);
    const translated = readJson(`${language}/${name}`);

    test(`${language}/${name} has the ids and members of ${firstLanguage}/${name}`, () => {
      assert.deepEqual(shapeOf(translated), shapeOf(reference));
    });

    test(`${language}/${name} has the placeholders, links and code of ${firstLanguage}/${name}`, () => {
      const texts = new Map(textsOf(translated));
      for (const [pointer, text] of textsOf(reference)) {
        if (pointer.includes("/keywords/")) continue;
        const other = texts.get(pointer) ?? "";
        assert.deepEqual(placeholdersOf(other), placeholdersOf(text), pointer);
        assert.deepEqual(linksOf(other, language), linksOf(text, firstLanguage), pointer);
        assert.deepEqual(codeOf(other), codeOf(text), pointer);
      }
    });
  }
}

for (const language of pack.languages) {
  test(`${language}: the words belong to the facts, one for one`, () => {
    const words = readJson(`${language}/pack.json`);
    for (const list of ["settings", "endpoints", "sections", "themes", "timeline", "status"]) {
      assert.deepEqual(Object.keys(words[list]).sort(), idsOf(pack[list]).sort(), list);
    }
    for (const [name, list] of [["questions", "questions"], ["changes", "changes"], ["checklist", "items"]]) {
      const facts = readJson(`${name}.json`)[list];
      assert.deepEqual(wordIdsOf(readJson(`${language}/${name}.json`)).sort(), idsOf(facts).sort(), name);
    }
    const changeWords = readJson(`${language}/changes.json`);
    for (const change of readJson("changes.json").changes) {
      assert.deepEqual(Object.keys(changeWords[change.id].addresses).sort(), idsOf(change.addresses).sort(), change.id);
    }
  });

  test(`${language}: texts name only settings that exist`, () => {
    const settings = new Set(idsOf(pack.settings));
    for (const name of wordFiles) {
      for (const [pointer, text] of textsOf(readJson(`${language}/${name}`))) {
        for (const match of text.matchAll(/\{setting:([^{}]*)\}/g)) {
          assert.ok(settings.has(match[1]), `${name}${pointer}: ${match[0]}`);
        }
      }
    }
  });

  test(`${language}: the entries' texts use no other placeholders`, () => {
    for (const name of neutralFiles) {
      for (const [pointer, text] of textsOf(readJson(`${language}/${name}`))) {
        for (const placeholder of placeholdersOf(text)) assert.match(placeholder, /^\{setting:/, `${name}${pointer}`);
      }
    }
  });

  test(`${language}: Markdown keeps to the subset`, () => {
    for (const name of ["questions.json", "changes.json", "checklist.json"]) {
      for (const [pointer, text] of textsOf(readJson(`${language}/${name}`))) {
        assert.doesNotMatch(text, /<[a-z/!]|!\[|^#{1,6} |^\||\]\((?!https?:|mailto:|tel:|\/|\{setting:[a-z_]+_url\}\))/im, `${name}${pointer}`);
        assert.doesNotMatch(text, /[ \t]$|^[ \t]/m, `${name}${pointer} has stray white space`);
        assert.equal(text, text.trim(), `${name}${pointer} has stray white space`);
      }
    }
  });

  test(`${language}: interface keys are sorted, and plural texts come in pairs`, () => {
    const keys = wordIdsOf(readJson(`${language}/interface.json`));
    assert.deepEqual(keys, [...keys].sort());
    for (const key of keys) {
      if (key.endsWith(".one")) assert.ok(keys.includes(key.replace(/\.one$/, ".other")), key);
    }
  });
}

test("ids are unique, and references lead somewhere", () => {
  const { questions } = readJson("questions.json");
  const { changes } = readJson("changes.json");
  const { items } = readJson("checklist.json");
  for (const list of [questions, changes, items, ...["settings", "endpoints", "sections", "themes", "timeline", "status"].map((name) => pack[name])]) {
    assert.equal(new Set(idsOf(list)).size, list.length);
  }
  const changeIds = new Set(idsOf(changes));
  const themeIds = new Set(idsOf(pack.themes));
  const settingIds = new Set(idsOf(pack.settings));
  for (const question of questions) {
    assert.ok(themeIds.has(question.theme), question.id);
    for (const id of question.changes) assert.ok(changeIds.has(id), `${question.id}: ${id}`);
  }
  for (const item of items) assert.ok(item.change === null || changeIds.has(item.change), item.id);
  for (const entry of [...pack.endpoints, ...pack.address_patterns, ...changes.flatMap((change) => change.addresses)]) {
    assert.ok(entry.setting === null || settingIds.has(entry.setting), entry.id);
  }
});

test("questions and changes name each other", () => {
  const pairsOf = (entries, member) => entries.flatMap((entry) => entry[member].map((id) => [entry.id, id]));
  const fromQuestions = pairsOf(readJson("questions.json").questions, "changes").map(([question, change]) => `${question} ${change}`);
  const fromChanges = pairsOf(readJson("changes.json").changes, "questions").map(([change, question]) => `${question} ${change}`);
  assert.deepEqual(fromQuestions.sort(), fromChanges.sort());
});

test("every section and every theme has a question", () => {
  const { questions } = readJson("questions.json");
  assert.deepEqual([...new Set(questions.map((question) => question.section))].sort((a, b) => a - b), pack.sections.map((section) => section.number));
  assert.deepEqual([...new Set(questions.map((question) => question.theme))].sort(), idsOf(pack.themes).sort());
});

test("the shipped pack leaves open what its source does not publish", () => {
  for (const setting of pack.settings) assert.equal(setting.value, null, setting.id);
});

test("addresses of endpoints are documentation addresses exactly where they are marked as examples", () => {
  const isDocumentation = (address) => /^(192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:)/i.test(address);
  for (const endpoint of pack.endpoints) {
    for (const address of endpoint.addresses) assert.equal(isDocumentation(address), endpoint.example, endpoint.id);
  }
});
