// What the visitor chose, kept by the browser for the next visit. Nothing of it leaves the page.

// Choices that the style sheet and the page itself follow, as attributes of the root: ui/settings.h.
const settings = ['theme', 'text', 'lines', 'plain', 'slash'];

const storageKey = 'flytt.choices';
const maxStoredLength = 10_000;

// Unreadable or foreign data counts as no choice; so does a browser that keeps nothing.
export function readChoices(): Map<string, string> {
  try {
    const stored = localStorage.getItem(storageKey);
    if (!stored || stored.length > maxStoredLength) return new Map();
    const choices: unknown = JSON.parse(stored);
    if (typeof choices !== 'object' || choices === null || Array.isArray(choices)) return new Map();
    return new Map(Object.entries(choices).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}

// An empty value forgets the choice.
export function storeChoice(key: string, value: string): void {
  const choices = readChoices();
  if (value === '') choices.delete(key);
  else choices.set(key, value);
  try {
    localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(choices)));
  } catch {
    // Storage is switched off or full: the choice holds for this visit.
  }
}

export function isSetting(key: string): boolean {
  return settings.includes(key);
}

// "data-text" of the root says which text size holds, and so on. An unknown value has no rule and no effect.
export function showSetting(key: string, value: string): void {
  if (value === '') delete document.documentElement.dataset[key];
  else document.documentElement.dataset[key] = value;
}

export function showStoredSettings(): void {
  for (const [key, value] of readChoices()) {
    if (isSetting(key)) showSetting(key, value);
  }
}
