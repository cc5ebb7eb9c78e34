#include "core/content/placeholders.h"

#include <algorithm>
#include <utility>

namespace flytt::content {
namespace {

constexpr std::string_view kPrefix = "setting:";

bool is_name_character(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         (character >= '0' && character <= '9') || character == ':' || character == '_' || character == '-' ||
         character == '.';
}

struct Placeholder {
  std::size_t begin = 0;  // of "{"
  std::size_t end = 0;    // after "}"
  std::string_view name;
};

std::optional<Placeholder> next_placeholder(std::string_view text, std::size_t from) {
  while (true) {
    const std::size_t begin = text.find('{', from);
    if (begin == std::string_view::npos) return std::nullopt;
    std::size_t end = begin + 1;
    while (end < text.size() && is_name_character(text[end])) ++end;
    if (end < text.size() && text[end] == '}' && end > begin + 1) {
      return Placeholder{begin, end + 1, text.substr(begin + 1, end - begin - 1)};
    }
    from = begin + 1;
  }
}

bool is_setting(const Placeholder& placeholder) { return placeholder.name.substr(0, kPrefix.size()) == kPrefix; }

Place place_within(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_end = before.rfind('\n');
  Place place;
  place.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  place.column = static_cast<int>(line_end == std::string_view::npos ? offset : offset - line_end - 1) + 1;
  return place;
}

}  // namespace

Placeholders::Placeholders(const std::vector<Setting>& settings, std::string not_published)
    : settings_(settings), not_published_(std::move(not_published)) {}

const Setting* Placeholders::find(std::string_view id) const {
  for (const Setting& setting : settings_) {
    if (setting.id == id) return &setting;
  }
  return nullptr;
}

std::optional<Error> Placeholders::find_unknown(std::string_view text) const {
  for (auto found = next_placeholder(text, 0); found; found = next_placeholder(text, found->end)) {
    if (!is_setting(*found) || find(found->name.substr(kPrefix.size())) != nullptr) continue;
    return Error{ErrorCode::UnknownName, place_within(text, found->begin),
                 "There is no setting for the placeholder {" + std::string(found->name) + "}.",
                 "Correct its name, or add the setting to pack.json."};
  }
  return std::nullopt;
}

Placeholders::Replacement Placeholders::replace_all(std::string_view text, Unset unset) const {
  Replacement result;
  std::size_t done = 0;
  for (auto found = next_placeholder(text, 0); found; found = next_placeholder(text, found->end)) {
    const Setting* setting = is_setting(*found) ? find(found->name.substr(kPrefix.size())) : nullptr;
    if (setting == nullptr) continue;
    result.text += text.substr(done, found->begin - done);
    if (setting->is_published()) {
      result.text += setting->value;
    } else {
      result.text += unset == Unset::InWords ? not_published_ : text.substr(found->begin, found->end - found->begin);
      result.has_unset = true;
    }
    done = found->end;
  }
  result.text += text.substr(done);
  return result;
}

std::string Placeholders::replace(std::string_view text) const { return replace_all(text).text; }

void Placeholders::replace_in(Run& run) const {
  Replacement text = replace_all(run.text);
  run.text = std::move(text.text);
  if (run.href.empty()) return;
  Replacement target = replace_all(run.href);
  run.href = std::move(target.text);
  if (!target.has_unset) return;
  run.href.clear();
  if (!text.has_unset) run.text += " (" + not_published_ + ")";
}

RunFilter Placeholders::run_filter() const {
  return [this](Run& run) { replace_in(run); };
}

RunFilter Placeholders::run_filter_of_parts() const {
  return [this](Run& run) {
    run.text = replace_all(run.text, Unset::AsItStands).text;
    Replacement target = replace_all(run.href, Unset::AsItStands);
    if (target.has_unset) {
      run.text += ' ' + target.text;
      target.text.clear();
    }
    run.href = std::move(target.text);
  };
}

bool Placeholders::find_unset(const Inline& runs, std::vector<std::string>& unset) const {
  bool has_unset = false;
  for (const Run& run : runs) {
    for (auto found = next_placeholder(run.text, 0); found; found = next_placeholder(run.text, found->end)) {
      const Setting* setting = is_setting(*found) ? find(found->name.substr(kPrefix.size())) : nullptr;
      if (setting == nullptr || setting->is_published()) continue;
      has_unset = true;
      if (std::find(unset.begin(), unset.end(), setting->id) == unset.end()) unset.push_back(setting->id);
    }
  }
  return has_unset;
}

void Placeholders::take_out_unset(Blocks& blocks, std::vector<std::string>& unset) const {
  Blocks kept;
  for (Block& block : blocks) {
    const bool is_text = block.kind == BlockKind::Paragraph || block.kind == BlockKind::Code;
    if (is_text && find_unset(block.runs, unset)) continue;
    for (Blocks& item : block.items) take_out_unset(item, unset);
    const auto is_empty = [](const Blocks& item) { return item.empty(); };
    block.items.erase(std::remove_if(block.items.begin(), block.items.end(), is_empty), block.items.end());
    if (is_text || !block.items.empty()) kept.push_back(std::move(block));
  }
  blocks = std::move(kept);
}

std::vector<std::string_view> placeholders_in(std::string_view text) {
  std::vector<std::string_view> names;
  for (auto found = next_placeholder(text, 0); found; found = next_placeholder(text, found->end)) {
    names.push_back(found->name);
  }
  return names;
}

}  // namespace flytt::content
