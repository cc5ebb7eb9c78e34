#include "core/migration/mobile_address.h"

#include <utility>

namespace flytt::migration {
namespace {

constexpr std::string_view kPlaceholder = "{company}";
constexpr std::size_t kMaxLabelBytes = 63;  // RFC 1035, section 2.3.4

bool is_letter_or_digit(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         (character >= '0' && character <= '9');
}

bool is_unreserved(char character) {
  return is_letter_or_digit(character) || character == '-' || character == '.' || character == '_' || character == '~';
}

tl::unexpected<Error> fail_at(ErrorCode code, std::size_t index, std::string message, std::string remedy) {
  Place place;
  place.column = static_cast<int>(index) + 1;
  return fail(code, std::move(message), std::move(remedy), std::move(place));
}

// Bytes of the well-formed UTF-8 sequence at `index` (Unicode, table 3-7); 0 = none.
std::size_t sequence_length(std::string_view text, std::size_t index) {
  const auto byte = [&](std::size_t at) -> unsigned {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  const unsigned lead = byte(index);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : (lead & 0xF0U) == 0xE0       ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(index + i) & 0xC0U) != 0x80) return 0;
  }
  const unsigned second = byte(index + 1);
  const bool is_overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool is_surrogate = lead == 0xED && second > 0x9F;
  const bool is_past_unicode = lead == 0xF4 && second > 0x8F;
  return is_overlong || is_surrogate || is_past_unicode ? 0 : length;
}

std::string_view without_outer_spaces(std::string_view text, std::size_t& removed_in_front) {
  removed_in_front = 0;
  while (!text.empty() && text.front() == ' ') {
    text.remove_prefix(1);
    ++removed_in_front;
  }
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

Result<std::string> as_path_or_query(std::string_view company, std::size_t offset) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < company.size();) {
    const std::size_t length = sequence_length(company, i);
    if (length == 0) {
      return fail_at(ErrorCode::InvalidEncoding, offset + i, "The company's name is not valid UTF-8.",
                     "Type the name again.");
    }
    const auto lead = static_cast<unsigned char>(company[i]);
    const bool is_c1_control = lead == 0xC2 && static_cast<unsigned char>(company[i + 1]) < 0xA0;
    if (lead < 0x20 || lead == 0x7F || is_c1_control) {
      return fail_at(ErrorCode::InvalidValue, offset + i, "The company's name holds a control character.",
                     "Remove line breaks and tabs from the name.");
    }
    for (const char character : company.substr(i, length)) {
      if (is_unreserved(character)) {
        out += character;
        continue;
      }
      const auto code = static_cast<unsigned char>(character);
      out += '%';
      out += kDigits[code >> 4];
      out += kDigits[code & 15U];
    }
    i += length;
  }
  return out;
}

Result<std::string> as_host_label(std::string_view company, std::size_t offset) {
  if (company.size() > kMaxLabelBytes) {
    return fail_at(ErrorCode::TooLarge, offset + kMaxLabelBytes, "The company's name is too long for a host name.",
                   "Use the short name of at most 63 letters that the company's address has.");
  }
  std::string out;
  for (std::size_t i = 0; i < company.size(); ++i) {
    const char character = company[i];
    const bool is_inner_hyphen = character == '-' && i > 0 && i + 1 < company.size();
    if (!is_letter_or_digit(character) && !is_inner_hyphen) {
      return fail_at(ErrorCode::InvalidValue, offset + i, "The company's name cannot stand in a host name.",
                     "Use the letters a to z, digits and hyphens between them, as in the company's address.");
    }
    const bool is_capital = character >= 'A' && character <= 'Z';
    out += is_capital ? static_cast<char>(character - 'A' + 'a') : character;
  }
  return out;
}

bool stands_in_host(std::string_view url, std::size_t placeholder) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return false;
  return url.find_first_of("/?#", scheme + 3) >= placeholder;
}

}  // namespace

Result<std::string> mobile_address(const content::Mobile& mobile, std::string_view company) {
  if (mobile.base_url.empty()) {
    return fail(ErrorCode::MissingValue, "The mobile address is not published in this portal yet.",
                "Set mobile.base_url in pack.json.");
  }
  std::size_t offset = 0;
  company = without_outer_spaces(company, offset);
  if (company.size() > kMaxCompanyBytes) {
    return fail_at(ErrorCode::TooLarge, offset + kMaxCompanyBytes, "The company's name is too long.",
                   "Shorten the name to 200 bytes at most.");
  }
  const Result<std::string> encoded = as_path_or_query(company, offset);
  if (!encoded) return encoded;
  const std::size_t placeholder = mobile.company_url.find(kPlaceholder);
  if (company.empty() || placeholder == std::string::npos) return mobile.base_url;
  if (company == "." || company == "..") {
    return fail_at(ErrorCode::InvalidValue, offset, "A browser would read the company's name as a step in the path.",
                   "Type the company's name.");
  }
  const Result<std::string> inserted =
      stands_in_host(mobile.company_url, placeholder) ? as_host_label(company, offset) : encoded;
  if (!inserted) return inserted;
  std::string url = mobile.company_url;
  url.replace(placeholder, kPlaceholder.size(), *inserted);
  return url;
}

}  // namespace flytt::migration
