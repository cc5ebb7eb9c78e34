#include "core/pdf/typefaces.h"

#include <algorithm>
#include <utility>

#include "core/contract.h"

namespace flytt::pdf {

Result<Typefaces> Typefaces::read(const FontSet& fonts) {
  constexpr std::array<const char*, kFaceCount> kNames = {"regular", "semibold", "italic", "mono"};
  const std::array<std::string_view, kFaceCount> sources = {fonts.regular, fonts.semibold, fonts.italic, fonts.mono};
  std::vector<FontFile> files;
  for (std::size_t i = 0; i < kFaceCount; ++i) {
    Result<FontFile> file = FontFile::read(sources[i]);
    if (!file) {
      Error error = file.error();
      error.place.file = kNames[i];
      return tl::unexpected<Error>(std::move(error));
    }
    files.push_back(*std::move(file));
  }
  Typefaces faces(std::move(files));
  if (!faces.face_for(std::u32string(1, kSubstitute), Face::Regular)) {
    return fail(ErrorCode::MissingValue, "No font has U+25A1, which stands for characters that none has.",
                "Give a font that has it.");
  }
  return faces;
}

std::optional<Face> Typefaces::face_for(std::u32string_view characters, Face wanted) const {
  for (Face face : {wanted, Face::Regular, Face::Semibold, Face::Mono, Face::Italic}) {
    const bool has_all = std::all_of(characters.begin(), characters.end(),
                                     [&](char32_t character) { return file(face).glyph_of(character) != 0; });
    if (has_all) return face;
  }
  return std::nullopt;
}

int Typefaces::advance_of(Face face, char32_t character) const {
  return file(face).advance_of(file(face).glyph_of(character));
}

void ShownCharacters::number() {
  int next = 1;
  for (auto& [character, cid] : cids_) cid = next++;
}

int ShownCharacters::cid_of(char32_t character) const {
  const auto found = cids_.find(character);
  FLYTT_EXPECTS(found != cids_.end() && found->second > 0);
  return found->second;
}

std::vector<char32_t> ShownCharacters::in_order() const {
  std::vector<char32_t> characters;
  for (const auto& [character, cid] : cids_) characters.push_back(character);
  return characters;
}

}  // namespace flytt::pdf
