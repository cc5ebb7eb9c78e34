// Makes code of messages.json. Usage: node shell/web/messages/generate.mjs cpp|ts OUTPUT_FILE
//   cpp   a header that reads events and writes requests: #include "messages/messages.h"
//   ts    the types that the page takes and gives
// A description that says something this does not know is an error.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const description = JSON.parse(readFileSync(new URL('messages.json', import.meta.url), 'utf8'));

const kinds = {
  text: { ts: 'string', read: 'text', write: (field) => field },
  count: { ts: 'number', read: 'count', write: (field) => field },
  percent: { ts: 'number', read: 'percent' }, // of events only, as the next four
  texts: { ts: 'string[]', read: 'texts' },
  sizes: { ts: 'number[]', read: 'sizes' },
  flag: { ts: 'boolean', read: 'flag' },
  day: { ts: 'string', read: 'day' },
  attachment: { read: 'attachment' },
};

// "count = observation.attempt" -> the kind, and the field of the C++ type.
function parseMember(name, text) {
  const [, kind, field] = /^(\w+)(?: = ([\w.]+))?$/.exec(text) ?? [];
  if (!kind || !(kind in kinds || kind in description.enums)) throw new Error(`messages.json: "${name}: ${text}" is no member`);
  return { name, kind, field: field ?? name, enumeration: description.enums[kind] };
}

function parseMessage(name, { cpp, members, ...others }) {
  if (!cpp || !members || Object.keys(others).length > 0) throw new Error(`messages.json: "${name}" has "cpp" and "members", and nothing else`);
  const parsed = Object.entries(members).map(([member, text]) => parseMember(member, text));
  if (parsed.filter(({ kind }) => kind === 'attachment').length > 1) throw new Error(`messages.json: "${name}" has two attachments`);
  return { name, cpp, members: parsed };
}

const messagesOf = (group) => Object.entries(description[group]).map(([name, message]) => parseMessage(name, message));

const warning = '// Made of shell/web/messages/messages.json: change that.';
const namesOf = (enumeration) => `k${enumeration}Names`;

function readerOf({ name, cpp, members }) {
  const reads = members.map((member) => {
    const read = member.enumeration
      ? `template one_of<${member.enumeration.cpp}>("${member.name}", ${namesOf(member.kind)})`
      : `${kinds[member.kind].read}(${member.kind === 'attachment' ? '' : `"${member.name}"`})`;
    return `      event.${member.field} = message.${read};\n`;
  });
  return `  if constexpr (kIsUnderstood<Reader, ${cpp}>) {
    if (type == "${name}") {
      typename Of<Reader, ${cpp}>::Type event;
${reads.join('')}      return event;
    }
  }
`;
}

function writerOf({ name, cpp, members }) {
  const attachments = members.filter(({ kind }) => kind === 'attachment');
  const writes = members
    .filter((member) => !attachments.includes(member))
    .map((member) => {
      const field = `request.${member.field}`;
      if (!member.enumeration && !kinds[member.kind].write) throw new Error(`messages.json: a request cannot have "${member.name}: ${member.kind}"`);
      const value = member.enumeration ? `${namesOf(member.kind)}[static_cast<std::size_t>(${field})]` : kinds[member.kind].write(field);
      return `    json.member("${member.name}", ${value});\n`;
    });
  const parameter = members.length === 0 ? '' : ' request';
  const attachment = attachments.length === 0 ? '' : `  std::string_view attachment(const ${cpp}& request) const { return request.${attachments[0].field}; }\n`;
  return `  void operator()(const ${cpp}&${parameter}) const {\n    json.member("type", "${name}");\n${writes.join('')}  }\n${attachment}`;
}

function cpp() {
  const names = Object.entries(description.enums).map(
    ([name, { names: all }]) =>
      `inline constexpr std::array<const char*, ${all.length}> ${namesOf(name)}{${all.map((one) => `"${one}"`).join(', ')}};\n`,
  );
  return `${warning}
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "core/text/json_writer.h"
${description.includes.map((file) => `#include "${file}"\n`).join('')}
namespace flytt::web {

// In the order of the enumerators.
${names.join('')}
// Looked at where a Reader is known: what is not understood is not compiled then.
template <class Reader, class Message>
struct Of {
  using Type = Message;
};
template <class Reader, class Message>
inline constexpr bool kIsUnderstood = std::is_constructible_v<ui::Event, typename Of<Reader, Message>::Type>;

// The event of this name with what \`message\` reads of its members; none where the name is unknown.
template <class Reader>
std::optional<ui::Event> read_named(std::string_view type, Reader& message) {
${messagesOf('events').map(readerOf).join('')}  return std::nullopt;
}

// One overload a request: its members; and what is attached to it.
struct RequestWriter {
  text::JsonWriter& json;

${messagesOf('requests').map(writerOf).join('')}
  template <class Other>
  std::string_view attachment(const Other&) const {
    return {};
  }
};

}  // namespace flytt::web
`;
}

function tsType({ name, members }) {
  const fields = members
    .filter(({ kind }) => kind !== 'attachment')
    .map((member) => `; ${member.name}: ${member.enumeration ? member.kind : kinds[member.kind].ts}`);
  return `{ type: '${name}'${fields.join('')} }`;
}

function ts() {
  const enums = Object.entries(description.enums).map(
    ([name, { names }]) => `export type ${name} = ${names.map((one) => `'${one}'`).join(' | ')};\n`,
  );
  const union = (group) => messagesOf(group).map((message) => `\n  | ${tsType(message)}`).join('');
  return `${warning}
${enums.join('')}
// What the page reports.
export type PortalEvent =${union('events')};

// What the module asks for.
export type PortalRequest =${union('requests')};

export type EventNamed<Name extends PortalEvent['type']> = Extract<PortalEvent, { type: Name }>;
export type RequestNamed<Name extends PortalRequest['type']> = Extract<PortalRequest, { type: Name }>;

// What the page does for each of them; \`attachment\` belongs to a file that is to be saved.
export type RequestHandlers = {
  [Name in PortalRequest['type']]: (request: RequestNamed<Name>, attachment: Uint8Array<ArrayBuffer>) => void;
};
`;
}

const [language, output] = process.argv.slice(2);
const generators = { cpp, ts };
if (!(language in generators) || !output) {
  console.error('usage: node shell/web/messages/generate.mjs cpp|ts OUTPUT_FILE');
  process.exit(2);
}
mkdirSync(path.dirname(output), { recursive: true });
writeFileSync(output, generators[language]());
