// Which face shows a text, and what stands where none does.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/pdf/typefaces.h"

namespace flytt::pdf {

// A stretch of text in one face.
struct FaceText {
  Face face = Face::Regular;
  std::u32string text;
  int shift = 0;  // in 1/1000 em, from where it would stand: marks that compose with no letter are set over theirs
  std::string stands_for;  // not empty: `text` is Typefaces::kSubstitute in the place of this character, UTF-8
};

// The text in `wanted` where that has the characters, in another face where that has them. A cluster
// (handout/clusters.h) that no face has whole becomes a substitute; so do private-use characters (ISO
// 19005-2, 6.2.11.7.3). Tabs and line feeds are spaces; invisible characters are drawn by none.
std::vector<FaceText> text_in_faces(std::u32string_view text, Face wanted, const Typefaces& faces);

struct Substituted {
  std::size_t offset = 0;   // in bytes
  std::string description;  // "U+2705 (✅)"
};

// What document_text would leave of `utf8` and no face shows; each character once, where it stands first.
std::vector<Substituted> find_substituted(std::string_view utf8, const Typefaces& faces);

}  // namespace flytt::pdf
