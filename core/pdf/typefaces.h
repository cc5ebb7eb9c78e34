// The faces a document is set in, and which characters of each it shows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/pdf/font_file.h"
#include "core/pdf/length.h"

namespace flytt::pdf {

// TrueType files as bytes, which must outlive their use.
struct FontSet {
  std::string_view regular;
  std::string_view semibold;
  std::string_view italic;
  std::string_view mono;
};

enum class Face : std::uint8_t { Regular, Semibold, Italic, Mono };
inline constexpr std::size_t kFaceCount = 4;
inline constexpr std::array<Face, kFaceCount> kFaces = {Face::Regular, Face::Semibold, Face::Italic, Face::Mono};

class Typefaces {
public:
  static constexpr char32_t kSubstitute = 0x25A1;  // a white square: stands for a character that no face has

  // Errors: those of FontFile::read, with the face's name as the place's file; MissingValue where no face has
  // kSubstitute: give a font that has it.
  static Result<Typefaces> read(const FontSet& fonts);

  // `wanted`, or the first other face that has all of the characters; nothing where none has.
  std::optional<Face> face_for(std::u32string_view characters, Face wanted) const;

  int advance_of(Face face, char32_t character) const;  // in 1/1000 em
  const FontFile& file(Face face) const { return files_[static_cast<std::size_t>(face)]; }

private:
  explicit Typefaces(std::vector<FontFile> files) : files_(std::move(files)) {}
  std::vector<FontFile> files_;  // one a face
};

// Numbers the shown characters of one face: CID k is the k-th character in Unicode order, from 1. One CID a character
// and not one a glyph, so that a space and a no-break space drawn by one glyph are still told apart when copied.
class ShownCharacters {
public:
  void add(char32_t character) { cids_.emplace(character, 0); }
  void number();  // after the last `add`
  int cid_of(char32_t character) const;
  std::vector<char32_t> in_order() const;
  bool is_empty() const { return cids_.empty(); }

private:
  std::map<char32_t, int> cids_;
};

}  // namespace flytt::pdf
