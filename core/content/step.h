// Reading in steps: a page that waits for it can do something else in between. Internal to core/content.
//
// A class that reads in steps has a function read_on(), which does one and is true while there is more to do.
#pragma once

#include <cstddef>

namespace flytt::content {

// One and a half milliseconds of a fast machine's time, in WebAssembly.
inline constexpr std::size_t kEntriesPerStep = 32;

template <class Reader>
void read_all(Reader&& reader) {
  while (reader.read_on()) {
  }
}

}  // namespace flytt::content
