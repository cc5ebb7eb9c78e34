#include "core/mobile/mobile_address.h"

#include <algorithm>
#include <utility>

#include "core/network/host_name.h"
#include "core/network/url.h"
#include "core/text/invisible.h"
#include "core/text/percent_encoding.h"
#include "core/text/utf8.h"

namespace flytt::mobile {
namespace {

constexpr std::string_view kPlaceholder = "{company}";
constexpr std::size_t kMaxEncodedBytes = 1'800;  // a symbol of level M holds 2,331, and the address has other parts

bool is_letter_or_digit(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         (character >= '0' && character <= '9');
}

tl::unexpected<Error> fail_at(ErrorCode code, std::size_t index, std::string message, std::string remedy) {
  Place place;
  place.column = static_cast<int>(index) + 1;
  return fail(code, std::move(message), std::move(remedy), std::move(place));
}

// How many spaces it begins with.
std::size_t spaces_before(std::string_view text) { return std::min(text.find_first_not_of(' '), text.size()); }

Result<std::string> as_host_label(std::string_view company, std::size_t offset) {
  if (company.size() > network::kMaxLabelBytes) {
    return fail_at(ErrorCode::TooLarge, offset + network::kMaxLabelBytes,
                   "The company's name is too long for a host name.",
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

bool stands_in_host(std::string_view url) {
  return network::host_part(url).find(kPlaceholder) != std::string_view::npos;
}

}  // namespace

Result<std::string> company_name(std::string_view company) {
  const std::size_t offset = spaces_before(company);
  company.remove_prefix(offset);
  while (!company.empty() && company.back() == ' ') company.remove_suffix(1);
  const std::size_t invalid = text::find_invalid_utf8(company);
  if (invalid != std::string_view::npos) {
    return fail_at(ErrorCode::InvalidEncoding, offset + invalid, "The company's name is not valid UTF-8.",
                   "Type the name again.");
  }
  std::size_t length = 0;
  for (std::size_t i = 0; i < company.size();) {
    if (++length > kMaxCompanyLength) {
      return fail_at(ErrorCode::TooLarge, offset + i, "The company's name is too long.",
                     "Shorten the name to 200 characters at most.");
    }
    std::size_t end = i;
    const char32_t decoded = text::decode_next(company, end);
    if (decoded < 0x20 || (decoded >= 0x7F && decoded < 0xA0)) {
      return fail_at(ErrorCode::InvalidValue, offset + i, "The company's name holds a control character.",
                     "Remove line breaks and tabs from the name.");
    }
    i = end;
  }
  return text::is_blank(company) ? std::string() : std::string(company);
}

std::size_t max_company_length(const content::Mobile& mobile) {
  return stands_in_host(mobile.company_url) ? network::kMaxLabelBytes : kMaxCompanyLength;
}

Result<std::string> mobile_address(const content::Mobile& mobile, std::string_view company) {
  if (mobile.base_url.empty()) {
    return fail(ErrorCode::MissingValue, "The mobile address is not published in this portal yet.",
                "Set mobile.base_url in pack.json.");
  }
  const Result<std::string> name = company_name(company);
  if (!name) return name;
  const std::size_t offset = spaces_before(company);
  const std::string encoded = text::percent_encoded(*name);
  if (encoded.size() > kMaxEncodedBytes) {
    return fail_at(ErrorCode::TooLarge, offset, "The company's name is too long for a QR code.", "Shorten the name.");
  }
  const std::size_t placeholder = mobile.company_url.find(kPlaceholder);
  if (name->empty() || placeholder == std::string::npos) return mobile.base_url;
  if (*name == "." || *name == "..") {
    return fail_at(ErrorCode::InvalidValue, offset, "A browser would read the company's name as a step in the path.",
                   "Type the company's name.");
  }
  const Result<std::string> inserted =
      stands_in_host(mobile.company_url) ? as_host_label(*name, offset) : Result<std::string>(encoded);
  if (!inserted) return inserted;
  std::string url = mobile.company_url;
  url.replace(placeholder, kPlaceholder.size(), *inserted);
  return url;
}

}  // namespace flytt::mobile
