// What the style sheet follows of the visitor's preferences: attributes of the root, "data-text" for the size of text.

// As in ui/features/preferences/preferences.h. The page follows them before its module is there.
export const preferencesStore = 'preferences';
const preferences = ['theme', 'text', 'lines', 'plain', 'slash'];

// An unknown value has no rule and no effect; an empty one is as without a choice.
export function showPreference(key: string, value: string): void {
  if (!preferences.includes(key)) return;
  if (value === '') delete document.documentElement.dataset[key];
  else document.documentElement.dataset[key] = value;
}
