// What a reader takes for one character.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace flytt::handout {

// The end of each extended grapheme cluster (The Unicode Standard, Annex 29, version 15.0): a letter with its marks, a
// syllable, a flag, a family of emoji.
std::vector<std::size_t> cluster_ends(std::u32string_view text);

}  // namespace flytt::handout
