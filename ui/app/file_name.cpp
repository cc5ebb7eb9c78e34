#include "ui/app/file_name.h"

#include <algorithm>

#include "core/text/fold.h"

namespace flytt::ui {
namespace {

constexpr std::size_t kMaxSlugBytes = 40;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// "Åkes Bygg AB" -> "akes-bygg-ab".
std::string slug(std::string_view text) {
  std::string result;
  for (const char c : text::fold(text)) {
    if (is_letter_or_digit(c)) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  result.resize(std::min(result.size(), kMaxSlugBytes));
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

}  // namespace

std::string handout_file_name(std::string_view set, std::string_view language, handout::HandoutFormat format) {
  return "flytt-" + std::string(set) + "-" + std::string(language) + std::string(handout::names_of(format).extension);
}

std::string dated_file_name(std::string_view subject, const content::Day& day) {
  return "flytt-" + std::string(subject) + "-" + content::format_day(day);
}

std::string qr_file_name(std::string_view company) {
  const std::string name = slug(company);
  return name.empty() ? "flytt-mobile" : "flytt-mobile-" + name;
}

}  // namespace flytt::ui
