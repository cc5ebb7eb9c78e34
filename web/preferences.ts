// What the style sheet follows of the visitor's preferences: attributes of the root, "data-text" for the size of text.

import type { KeptValue } from './kept';

// As in ui/features/preferences/preferences.h. The page follows them before its module is there.
export const preferencesStore = { store: 'preferences', version: 1 };
const preferences = ['theme', 'text', 'lines', 'plain', 'slash'];

// What is kept there, where this portal knows what it means.
export function followKept({ store, version, name, value }: KeptValue): boolean {
  if (store !== preferencesStore.store || version > preferencesStore.version) return false;
  showPreference(name, value);
  return true;
}

// For a page that only leads to another one: `valueOf` gives what is kept.
export function followAll(valueOf: (name: string) => string): void {
  for (const name of preferences) showPreference(name, valueOf(name));
}

// An unknown value has no rule and no effect; an empty one is as without a choice.
export function showPreference(key: string, value: string): void {
  if (!preferences.includes(key)) return;
  if (value === '') delete document.documentElement.dataset[key];
  else document.documentElement.dataset[key] = value;
}
