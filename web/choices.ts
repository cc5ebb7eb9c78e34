// What the visitor chose, kept by the browser for the next visit. Nothing of it leaves the page.

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
