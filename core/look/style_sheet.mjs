// A style sheet in which the tables' names stand for their values:
//   $card-padding       a measure: "24px", "1.25rem", "calc(28px + 1.25rem)"
//   $body-size          of a type: font size; $body-line: line height, which grows with the visitor's line spacing
//   $colour-accent      a colour of documents: "#0A5FB4"; pages have variables in its place:
//   $colours-light      the declarations of all colours, "--accent: #0a5fb4;" and so on; $colours-dark likewise
// An unknown name is an error.
import { colours, documentColours } from './colours.mjs';
import { measures, types } from './measures.mjs';

const pixelsOfRem = 16;
const rem = (pixels) => `${pixels / pixelsOfRem}rem`;

function lengthOf(measure) {
  if ('fixed' in measure) return `calc(${measure.fixed}px + ${rem(measure.grown)})`;
  return measure.unit === 'rem' ? rem(measure.value) : `${measure.value}${measure.unit}`;
}

const declarations = (theme) =>
  Object.entries(colours)
    .map(([name, values]) => `--${name}: #${values[theme].toLowerCase()};`)
    .join(' ');

const values = new Map([
  ['colours-light', declarations('light')],
  ['colours-dark', declarations('dark')],
  ...Object.entries({ ...colours, ...documentColours }).map(([name, { light }]) => [`colour-${name}`, `#${light}`]),
]);
function define(name, value) {
  if (values.has(name)) throw new Error(`"${name}" is the name of two things`);
  values.set(name, value);
}
for (const [name, { size, line }] of Object.entries(types)) {
  define(`${name}-size`, rem(size));
  define(`${name}-line`, `calc(${rem(line)} * var(--line-scale))`);
  define(`${name}-size-px`, `${size}px`);
  define(`${name}-line-px`, `${line}px`);
}
for (const [name, measure] of Object.entries(measures)) define(name, lengthOf(measure));

export function expandStyleSheet(text, file) {
  return text.replace(/\$([a-z][a-z0-9-]*)/g, (_, name) => {
    if (!values.has(name)) throw new Error(`${file}: neither a colour nor a measure is called "${name}"`);
    return values.get(name);
  });
}
