#include "core/network/host_name.h"

#include <algorithm>

#include "core/network/punycode.h"
#include "core/text/utf8.h"

namespace flytt::network {
namespace {

constexpr std::size_t kMaxHostBytes = 253;

bool is_plain(char32_t character) {
  return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9') || character == U'-' ||
         character == U'_';
}

struct Range {
  char32_t first;
  char32_t last;
};

bool is_letter_of_names(char32_t character) {
  static constexpr Range kLetters[] = {{0xDF, 0xF6},     {0xF8, 0x24F},    {0x3AC, 0x3CE},  {0x430, 0x45F},
                                       {0x5D0, 0x5EA},   {0x620, 0x64A},   {0xE01, 0xE30},  {0x3041, 0x3096},
                                       {0x30A1, 0x30FA}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}};
  return std::any_of(std::begin(kLetters), std::end(kLetters),
                     [character](const Range& range) { return character >= range.first && character <= range.last; });
}

char32_t lower(char32_t character) {
  static constexpr Range kCapitals[] = {{U'A', U'Z'}, {0xC0, 0xD6}, {0xD8, 0xDE}, {0x391, 0x3A9}, {0x410, 0x42F}};
  for (const Range& range : kCapitals) {
    if (character >= range.first && character <= range.last) return character + 0x20;
  }
  return character;
}

// Empty where it is no label.
std::string ascii_label(std::string_view text) {
  if (text.empty() || text.size() > 4 * kMaxLabelBytes || text.front() == '-' || text.back() == '-') return {};
  std::u32string label;
  bool is_ascii = true;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t character = lower(text::decode_next(text, position));
    if (!is_plain(character) && !is_letter_of_names(character)) return {};
    is_ascii = is_ascii && character < 0x80;
    label += character;
  }
  std::string out = is_ascii ? std::string(label.begin(), label.end()) : "xn--" + punycode(label);
  return out.size() > kMaxLabelBytes ? std::string() : out;
}

}  // namespace

std::optional<std::string> ascii_host(std::string_view host) {
  std::string out;
  for (bool is_first = true; is_first || !host.empty(); is_first = false) {
    const std::size_t dot = std::min(host.find('.'), host.size());
    const std::string label = ascii_label(host.substr(0, dot));
    if (label.empty()) return std::nullopt;
    out += label;
    if (dot < host.size()) out += '.';
    host.remove_prefix(std::min(dot + 1, host.size()));
  }
  if (out.size() > kMaxHostBytes) return std::nullopt;
  return out;
}

std::optional<HostName> parse_host_name(std::string_view text) {
  const auto is_ascii = [](char character) { return static_cast<unsigned char>(character) < 0x80; };
  if (!std::all_of(text.begin(), text.end(), is_ascii)) return std::nullopt;
  std::optional<std::string> name = ascii_host(text);
  if (!name || name->back() == '.' || name->find('_') != std::string::npos || ends_in_number(*name)) {
    return std::nullopt;
  }
  return HostName{*std::move(name)};
}

bool ends_in_number(std::string_view host) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? host : host.substr(dot + 1);
  if (last.substr(0, 2) == "0x") return last.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
  return !last.empty() && last.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace flytt::network
