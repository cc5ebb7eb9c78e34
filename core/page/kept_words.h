// Words that no line's end may part after their hyphen: those that begin with one letter, as "e-mail". Browsers and
// UAX 14 break there. What is written down and what is drawn both ask here, so that their lines agree.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace flytt::page {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// In order, apart from each other; `text` is UTF-8. Latin letters count, with and without marks.
std::vector<ByteRange> kept_words(std::string_view text);

}  // namespace flytt::page
