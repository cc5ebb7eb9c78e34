// How wide the browser sets a character that is in none of our typefaces: it takes it from another one.

// In the order of ui::Face: what stands before size and family in CSS, and the family's variable.
const faces: [string, string][] = [
  ['', '--sans'],
  ['600', '--sans'],
  ['italic', '--sans'],
  ['', '--mono'],
];
const sizePx = 100;

let context: CanvasRenderingContext2D | null | undefined;

// In em.
export function missingAdvance(face: number, codePoint: number): number {
  const [style, family] = faces[face] ?? ['', '--sans'];
  context ??= document.createElement('canvas').getContext('2d');
  if (!context || codePoint > 0x10ffff) return 1;
  context.font = `${style} ${sizePx}px ${getComputedStyle(document.documentElement).getPropertyValue(family)}`;
  return context.measureText(String.fromCodePoint(codePoint)).width / sizePx;
}
