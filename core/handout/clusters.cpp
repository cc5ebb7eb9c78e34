#include "core/handout/clusters.h"

#include <utf8proc.h>

namespace flytt::handout {
namespace {

// Below the combining marks every character stands alone, save a line feed after a carriage return.
constexpr char32_t kFirstMark = 0x300;

}  // namespace

std::vector<std::size_t> cluster_ends(std::u32string_view text) {
  std::vector<std::size_t> ends;
  ends.reserve(text.size());
  utf8proc_int32_t state = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const bool is_simple = text[at] < kFirstMark && text[at + 1] < kFirstMark && text[at] != U'\r';
    if (is_simple) state = 0;
    if (is_simple || utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(text[at]),
                                                      static_cast<utf8proc_int32_t>(text[at + 1]), &state) != 0) {
      ends.push_back(at + 1);
    }
  }
  if (!text.empty()) ends.push_back(text.size());
  return ends;
}

}  // namespace flytt::handout
