// The colours, by name: of the portal in both themes, and of documents, which are light. Everything that shows a colour
// takes it from here: the style sheet and the handout's (generate.mjs, style_sheet.mjs), the drawing, PDF and Word
// (look/colours.h).

// Texts have a contrast of at least 4.5:1 on each ground they stand on, lines of controls of 3:1 (WCAG 2.2, 1.4.3 and
// 1.4.11); tests/web/style.test.mjs counts.
export const colours = {
  ground: { light: 'F6F8FA', dark: '0F151B', is: 'page' },
  surface: { light: 'FFFFFF', dark: '161E26', is: 'cards, fields' },
  raised: { light: 'EEF2F6', dark: '1E2832', is: 'under the pointer; code' },
  text: { light: '16202B', dark: 'E7EDF3' },
  muted: { light: '51606F', dark: 'A5B2BF', is: 'second text, borders of controls' },
  border: { light: 'D3DBE3', dark: '2D3945', is: 'lines that only divide' },
  accent: { light: '0A5FB4', dark: '74B7FF', is: 'links, primary button, focus' },
  'accent-strong': { light: '084A8C', dark: 'A5D0FF', is: 'the same under the pointer' },
  'on-accent': { light: 'FFFFFF', dark: '0B1520' },
  good: { light: '17754A', dark: '66D69F' },
  'good-tint': { light: 'E5F4EC', dark: '14301F' },
  caution: { light: '8A5A00', dark: 'F1C35B' },
  'caution-tint': { light: 'FBF1DC', dark: '33280E' },
  bad: { light: 'B3261E', dark: 'FF8D80' },
  'bad-tint': { light: 'FBE9E7', dark: '3A1815' },
};

// Of documents alone.
export const documentColours = {
  'accent-tint': { light: 'E8F1FA', is: 'ground of a note' },
};
