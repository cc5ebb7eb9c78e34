// Text as a part of a URL.
#pragma once

#include <string>
#include <string_view>

namespace flytt::text {

// RFC 3986, section 2.1: every byte but unreserved characters (section 2.3) as %XX, whatever the bytes are.
std::string percent_encoded(std::string_view text);

}  // namespace flytt::text
