// Interface texts and the code that shows them: no text is asked for that the pack lacks, and none lies there unused.
// Run: node --test tests/content/
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const readJson = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

function textsOf(language) {
  const { $schema, ...texts } = readJson(`public/content/${language}/interface.json`);
  return texts;
}
const texts = textsOf("en");
const keys = new Set(Object.keys(texts));

// Every text in quotes of the code that can ask for an interface text.
function literalsBelow(folder) {
  const literals = [];
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(cpp|h|ts)$/.test(entry.name)) continue;
    const code = readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8");
    for (const [, double, single] of code.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g)) {
      literals.push(double ?? single);
    }
  }
  return new Set(literals);
}
const literals = new Set(["core", "ui", "shell", "web"].flatMap((folder) => [...literalsBelow(folder)]));

// Keys that the code puts together: a beginning that stands in the code, and the names that follow it there. A name is
// an id of the content, of a format or of an enumeration.
const sets = ["all", "faq", "breaking-changes", "plan", "firewall", "onboarding"];
const pages = ["overview", "changes", "changes.short", "questions", "firewall", "mobile", "documents", "settings"];
const outcomes = ["answered", "echo_matched", "echo_differed", "failed", "deadline_passed", "connected_then_failed"]
  .concat(["failed_at_once", "failed_unspecific", "blocked_by_page", "not_allowed_by_browser", "cancelled"])
  .concat(["name_not_found"]);
const verdicts = ["verified", "reachable", "tls_name_mismatch", "refused", "failed_at_once", "no_answer"]
  .concat(["name_not_found", "blocked_by_page", "not_allowed_by_browser", "offline", "inconclusive", "not_tested"]);
const reasons = ["example_address", "not_published", "not_yet_valid", "no_longer_valid", "port_not_allowed"]
  .concat(["address_range", "unnameable"]);
const withEndings = (names, endings) => names.flatMap((name) => endings.map((ending) => name + ending));
const composed = {
  "audience.": ["everyone", "administrator", "it", "integrator", "payroll", "employee"],
  "class.": withEndings(["breaking", "dangerous", "no_action"], ["", ".explanation"]),
  "documents.download.": ["pdf", "docx", "html", "md"],
  "documents.set.": sets,
  "engine.": ["chromium", "gecko", "web_kit", "other"],
  "error.": withEndings(["module", "content", "stalled", "version", "fonts", "fonts_damaged", "webgl", "language"], [".text", ".action"])
    .concat(withEndings(["stalled", "version"], [".button"])),
  "firewall.column.": ["service", "address", "port", "purpose"],
  "handout.lead.": sets,
  "handout.title.": sets,
  "method.": ["fetch", "echo_fetch", "web_rtc_tcp"],
  "mobile.new.step.": ["scan", "open"],
  "month.": Array.from({ length: 12 }, (_, index) => String(index + 1)),
  "navigation.": pages,
  "not_tested.": withEndings(reasons, ["", ".action"]),
  "outcome.": outcomes,
  "overview.door.": withEndings(["read", "network", "phone"], [".title", ".text"]),
  "phase.": ["before", "during", "after"],
  "search.kind.": ["question", "change", "endpoint", "checklist", "milestone", "section", "screen"],
  "settings.": ["text", "lines", "theme", ...withEndings(["plain", "slash"], ["", ".label", ".help"])],
  "settings.theme.": ["system", "light", "dark"],
  "verdict.": withEndings(verdicts, [".name", ".people", ".it", ".action"]),
};
const composedKeys = Object.entries(composed).flatMap(([beginning, names]) => names.map((name) => beginning + name));

const counted = (key) => keys.has(`${key}.one`) && keys.has(`${key}.other`);
const groups = new Set([...keys].map((key) => key.split(".")[0]));
const isFileName = (text) => /\.(css|csv|html|js|json|pdf|png|svg|txt|wasm|webmanifest|xml)$/.test(text);

test("every key that stands in the code is a text of the pack", () => {
  for (const literal of literals) {
    if (!/^[a-z_]+(\.[a-z_-]+)+$/.test(literal) || !groups.has(literal.split(".")[0]) || isFileName(literal)) continue;
    assert.ok(keys.has(literal) || counted(literal), `"${literal}" has no text`);
  }
});

test("every key that the code puts together is a text of the pack", () => {
  for (const beginning of Object.keys(composed)) {
    assert.ok(literals.has(beginning), `nothing puts keys together from "${beginning}" any more`);
  }
  for (const key of composedKeys) assert.ok(keys.has(key), `"${key}" has no text`);
});

test("every text of the pack is shown somewhere", () => {
  const known = new Set(composedKeys);
  for (const key of keys) {
    const isCounted = /\.(one|other)$/.test(key) && literals.has(key.replace(/\.(one|other)$/, ""));
    assert.ok(literals.has(key) || isCounted || known.has(key), `nothing asks for "${key}"`);
  }
});

test("every language has the same texts", () => {
  for (const language of readJson("public/content/pack.json").languages) {
    assert.deepEqual(Object.keys(textsOf(language)).sort(), [...keys].sort(), language);
  }
});
