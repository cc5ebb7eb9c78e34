#include "core/content/word_reader.h"

#include <utility>

namespace flytt::content {

bool WordReader::accept_placeholders(const Spot& spot) {
  std::optional<Error> unknown = placeholders_.find_unknown(spot.value->text);
  if (!unknown) return true;
  reader_.refuse_text(spot, *std::move(unknown));
  return false;
}

std::string WordReader::text(std::string_view name, Presence presence, NoBreakSpace no_break_space) {
  const std::string text = reader_.text(name, presence, no_break_space);
  if (text.empty() || !accept_placeholders(member_spot(reader_.spot(), *reader_.spot().value->find(name)))) return {};
  return placeholders_.replace(text);
}

Blocks WordReader::parse(const Spot& spot, std::string_view source) {
  Result<Blocks> blocks = parse_markdown(source, placeholders_.run_filter_of_parts());
  if (!blocks) {
    reader_.refuse_text(spot, std::move(blocks.error()));
    return {};
  }
  placeholders_.take_out_unset(*blocks, unset_settings_);
  return *std::move(blocks);
}

Blocks WordReader::markdown(std::string_view name, Presence presence) {
  const std::string source = reader_.long_text(name, presence);
  if (source.empty()) return {};
  const Spot spot = member_spot(reader_.spot(), *reader_.spot().value->find(name));
  if (!accept_placeholders(spot)) return {};
  return parse(spot, source);
}

Inline WordReader::inline_markdown(std::string_view name, Presence presence) {
  const std::string source = reader_.long_text(name, presence);
  if (source.empty()) return {};
  const Spot spot = member_spot(reader_.spot(), *reader_.spot().value->find(name));
  if (!accept_placeholders(spot)) return {};
  Result<Inline> runs = parse_inline(source, placeholders_.run_filter());
  if (runs) return *std::move(runs);
  reader_.refuse_text(spot, std::move(runs.error()));
  return {};
}

std::vector<Blocks> WordReader::markdown_list(std::string_view name) {
  std::vector<Blocks> list;
  const JsonMember* member = reader_.member(name, JsonKind::Array, Presence::Optional);
  if (member == nullptr) return list;
  const Spot list_spot = member_spot(reader_.spot(), *member);
  for (std::size_t index = 0; index < member->value.elements.size(); ++index) {
    const Spot spot = element_spot(list_spot, index);
    const std::string* source = reader_.accept_long_text(spot);
    if (source == nullptr || !accept_placeholders(spot)) continue;
    Blocks blocks = parse(spot, *source);
    if (!blocks.empty()) list.push_back(std::move(blocks));
  }
  return list;
}

}  // namespace flytt::content
