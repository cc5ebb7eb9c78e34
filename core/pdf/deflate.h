// Compression for FlateDecode (ISO 32000-1, 7.4.4: a zlib stream, RFC 1950).
#pragma once

#include <string>
#include <string_view>

namespace flytt::pdf {

// One level, one library in every build: equal bytes in give equal bytes out.
std::string deflate(std::string_view data);

}  // namespace flytt::pdf
