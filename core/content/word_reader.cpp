#include "core/content/word_reader.h"

#include <utility>

namespace flytt::content {

bool WordReader::accept_placeholders(const Spot& spot) {
  std::optional<Error> unknown = placeholders_.find_unknown(spot.value->text);
  if (!unknown) return true;
  reader_.refuse_text(spot, *std::move(unknown));
  return false;
}

std::string WordReader::text(std::string_view name, Presence presence) {
  const std::string text = reader_.text(name, presence);
  if (text.empty() || !accept_placeholders(member_spot(reader_.spot(), *reader_.spot().value->find(name)))) return {};
  return placeholders_.replace(text);
}

Blocks WordReader::markdown(std::string_view name, Presence presence) {
  const std::string source = reader_.long_text(name, presence);
  if (source.empty()) return {};
  const Spot spot = member_spot(reader_.spot(), *reader_.spot().value->find(name));
  if (!accept_placeholders(spot)) return {};
  Result<Blocks> blocks = text::parse_markdown(source, placeholders_.run_filter());
  if (blocks) return *std::move(blocks);
  reader_.refuse_text(spot, std::move(blocks.error()));
  return {};
}

Inline WordReader::inline_markdown(std::string_view name, Presence presence) {
  const std::string source = reader_.long_text(name, presence);
  if (source.empty()) return {};
  const Spot spot = member_spot(reader_.spot(), *reader_.spot().value->find(name));
  if (!accept_placeholders(spot)) return {};
  Result<Inline> runs = text::parse_inline(source, placeholders_.run_filter());
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
    Result<Blocks> blocks = text::parse_markdown(*source, placeholders_.run_filter());
    if (blocks) {
      list.push_back(*std::move(blocks));
    } else {
      reader_.refuse_text(spot, std::move(blocks.error()));
    }
  }
  return list;
}

}  // namespace flytt::content
