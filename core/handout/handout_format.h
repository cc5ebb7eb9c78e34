// The formats in which handouts are written, and what each is called.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace flytt::handout {

enum class HandoutFormat : std::uint8_t { Pdf, Docx, Html, Markdown };

struct HandoutFormatNames {
  std::string_view id;          // on the command line, in keys of texts, between page and modules
  std::string_view extension;   // of files
  std::string_view media_type;  // RFC 6838, with the charset where the file does not say it itself
};

// In the order of HandoutFormat, in which they are offered.
inline constexpr HandoutFormatNames kHandoutFormats[] = {
    {"pdf", ".pdf", "application/pdf"},
    {"docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"html", ".html", "text/html;charset=utf-8"},
    {"md", ".md", "text/markdown;charset=utf-8"}};

constexpr const HandoutFormatNames& names_of(HandoutFormat format) {
  return kHandoutFormats[static_cast<std::size_t>(format)];
}

// Nothing where no format has this id.
inline std::optional<HandoutFormat> find_format(std::string_view id) {
  std::size_t index = 0;
  for (const HandoutFormatNames& names : kHandoutFormats) {
    if (names.id == id) return static_cast<HandoutFormat>(index);
    ++index;
  }
  return std::nullopt;
}

}  // namespace flytt::handout
