// The address that an employee's phone opens: what the QR code for mobile onboarding holds.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/content/content.h"
#include "core/error.h"

namespace flytt::mobile {

inline constexpr std::size_t kMaxCompanyLength = 200;  // characters

// The customer's name as posters and file names show it: without spaces (U+0020) around it; empty where a reader would
// see nothing of it (text::is_blank). Errors, with the column in `company`: InvalidEncoding (not UTF-8), InvalidValue
// (a control character or line break), TooLarge (over kMaxCompanyLength).
Result<std::string> company_name(std::string_view company);

// That, or less where the name stands in a host name.
std::size_t max_company_length(const content::Mobile& mobile);

// `company` is what the visitor typed; its company_name() goes percent-encoded (RFC 3986, section 2.1)
// into the place of {company}; in a host name it has to be one DNS label and becomes lower case. Without a company, or
// where the pack names no address per company, the result is the base address, and the name only labels the poster.
// Errors, with the column in `company`: those of company_name(), MissingValue when the pack names no base address,
// InvalidValue ("." or ".."; in a host name anything but letters, digits and inner hyphens), TooLarge (over 63 in a
// host name, or too long for a code).
Result<std::string> mobile_address(const content::Mobile& mobile, std::string_view company);

}  // namespace flytt::mobile
