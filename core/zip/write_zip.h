// Named byte strings -> one ZIP file (PKWARE APPNOTE 6.3.10), as an office document needs it: equal entries give equal
// bytes. Entries stand in the order given, dated 1980-01-01 00:00 as Word does, with no data descriptor and no extra
// field, because readers of office files stumble over both.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/error.h"

namespace flytt::zip {

struct Entry {
  std::string name;  // "word/document.xml": ASCII, "/" between folders, relative
  std::string bytes;
};

inline constexpr std::size_t kMaxEntries = 65'534;  // 65 535 announces ZIP64, which is not written
inline constexpr std::size_t kMaxNameBytes = 255;
inline constexpr std::size_t kMaxTotalBytes = 1u << 30;  // of all contents, before compression

// The file's bytes. Errors, each with the entry's position in place.pointer ("/3"): InvalidValue for a name that is
// empty, absolute, holds "\", "//", a part "." or "..", or anything but printable ASCII; DuplicateName; TooLarge past
// the limits above.
Result<std::string> write_zip(const std::vector<Entry>& entries);

}  // namespace flytt::zip
