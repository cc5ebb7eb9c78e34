// Makes of the tables what C++ includes. Usage: node core/look/generate.mjs OUTPUT_FOLDER
//   colours.h        enum Colour, its values in both themes
//   measures.h       types and measures
//   handout_style.h  the style sheet of handouts as HTML, core/html/handout.css
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { colours, documentColours } from './colours.mjs';
import { measures, types } from './measures.mjs';
import { expandStyleSheet } from './style_sheet.mjs';

const pascal = (name) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
const remark = (is, before = '  // ') => (is ? `${before}${is}` : '');
const number = (value) => (Number.isInteger(value) ? `${value}` : `${value}F`);
const all = { ...colours, ...documentColours };

const header = (about, includes, body) => `// ${about}: change core/look.
#pragma once

${includes.map((name) => `#include <${name}>\n`).join('')}
namespace flytt::look {

${body}
}  // namespace flytt::look
`;

function coloursHeader() {
  const names = Object.keys(colours);
  const lights = Object.entries(all).map(([name, { light }]) => `inline constexpr DocumentColour k${pascal(name)}Colour = {0x${light}, "${light}"};\n`);
  const table = (theme) => names.map((name) => `    0x${colours[name][theme]},  // ${pascal(name)}\n`).join('');
  return header('Made of colours.mjs', ['array', 'cstddef', 'cstdint', 'string_view'], `enum class Token {
${names.map((name) => `  ${pascal(name)},${remark(colours[name].is)}\n`).join('')}};
inline constexpr std::size_t kTokenCount = ${names.length};

// Its variable of the style sheet.
inline constexpr std::array<std::string_view, kTokenCount> kTokenVariables = {
${names.map((name) => `    "--${name}",\n`).join('')}};

// 0xRRGGBB, by token.
inline constexpr std::array<std::uint32_t, kTokenCount> kLightTheme = {
${table('light')}};
inline constexpr std::array<std::uint32_t, kTokenCount> kDarkTheme = {
${table('dark')}};

// The light ones, which documents have: 0xRRGGBB, and as text.
struct DocumentColour {
  std::uint32_t rgb;
  std::string_view hex;
};
${lights.join('')}`);
}

function measuresHeader() {
  const constant = ([name, measure]) =>
    'fixed' in measure
      ? `inline constexpr Growing k${pascal(name)} = {${measure.fixed}, ${measure.grown}};${remark(measure.is)}\n`
      : `inline constexpr ${measure.isWhole ? 'int' : 'float'} k${pascal(name)} = ${number(measure.value)};${remark(measure.is)}\n`;
  const styles = Object.entries(types);
  const faces = ['Regular', 'Semibold', 'Italic', 'Mono'];
  for (const [name, { face }] of styles) if (!faces.includes(pascal(face))) throw new Error(`${name}: there is no face "${face}"`);
  return header('Made of measures.mjs, which says more', ['array', 'cstddef'], `// A length of which a part grows with the text size.
struct Growing {
  float fixed;
  float grown;  // at 100 % text size
  constexpr float at(float text_scale) const { return fixed + grown * text_scale; }
};

enum class Face { ${faces.join(', ')} };
inline constexpr std::size_t kFaceCount = ${faces.length};

enum class TextStyle {
${styles.map(([name, { is }]) => `  ${pascal(name)},${remark(is)}\n`).join('')}};
inline constexpr std::size_t kTextStyleCount = ${styles.length};

struct TypeMeasure {
  float size;
  float line_height;
  Face face;
};

inline constexpr std::array<TypeMeasure, kTextStyleCount> kTypeMeasures = {{
${styles.map(([name, { size, line, face }]) => `    {${size}, ${line}, Face::${pascal(face)}},  // ${pascal(name)}\n`).join('')}}};

constexpr const TypeMeasure& type_measure(TextStyle style) { return kTypeMeasures[static_cast<std::size_t>(style)]; }

${Object.entries(measures).map(constant).join('')}`);
}

function handoutHeader() {
  const file = new URL('../html/handout.css', import.meta.url);
  const css = expandStyleSheet(readFileSync(file, 'utf8').replace(/^\/\*[\s\S]*?\*\/\n/, ''), 'core/html/handout.css');
  return header('Made of core/html/handout.css', ['string_view'], `inline constexpr std::string_view kHandoutStyle = R"css(${css})css";\n`);
}

const folder = process.argv[2];
if (!folder) throw new Error('usage: node core/look/generate.mjs OUTPUT_FOLDER');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries({ 'colours.h': coloursHeader(), 'measures.h': measuresHeader(), 'handout_style.h': handoutHeader() })) {
  const file = path.join(folder, name);
  // A new time would compile everything again.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
