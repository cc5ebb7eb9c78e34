#include "core/content/interface_text.h"

#include <algorithm>

namespace flytt::content {

std::string text_of(const Edition& edition, std::string_view key, const Replacements& replacements) {
  const auto found = edition.interface_texts.find(key);
  if (found == edition.interface_texts.end()) return "\xC2\xAB" + std::string(key) + "\xC2\xBB";
  const std::string_view text = found->second;
  std::string filled;
  std::size_t done = 0;
  while (true) {
    const std::size_t begin = text.find('{', done);
    const std::size_t end = begin == std::string_view::npos ? begin : text.find('}', begin);
    if (end == std::string_view::npos) break;
    const std::string_view name = text.substr(begin + 1, end - begin - 1);
    const auto replacement = std::find_if(replacements.begin(), replacements.end(),
                                          [name](const auto& candidate) { return candidate.first == name; });
    if (replacement == replacements.end()) {
      filled += text.substr(done, begin + 1 - done);
      done = begin + 1;
    } else {
      filled += text.substr(done, begin - done);
      filled += replacement->second;
      done = end + 1;
    }
  }
  filled += text.substr(done);
  return filled;
}

std::string plural_text_of(const Edition& edition, std::string_view key, long long count,
                           const Replacements& replacements) {
  Replacements all = replacements;
  all.emplace_back("count", std::to_string(count));
  return text_of(edition, std::string(key) + (count == 1 ? ".one" : ".other"), all);
}

std::string grouped_number(const Edition& edition, long long number) {
  std::string digits = std::to_string(number);
  const std::string separator = text_of(edition, "number.thousands");
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t place = digits.size(); place > first + 3;) {
    place -= 3;
    digits.insert(place, separator);
  }
  return digits;
}

}  // namespace flytt::content
