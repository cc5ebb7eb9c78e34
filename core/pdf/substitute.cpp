#include "core/pdf/substitute.h"

#include <algorithm>
#include <optional>

#include "core/handout/clusters.h"
#include "core/handout/document_text.h"
#include "core/pdf/unicode.h"
#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace flytt::pdf {

namespace {

bool is_private(char32_t character) { return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000; }

std::u32string visible_part(std::u32string_view cluster) {
  std::u32string visible;
  for (char32_t character : cluster) {
    if (character == U'\t' || character == U'\n') character = U' ';
    if (!text::is_invisible(character)) visible += character;
  }
  return visible;
}

std::optional<Face> face_of(const std::u32string& visible, Face wanted, const Typefaces& faces) {
  if (std::any_of(visible.begin(), visible.end(), is_private)) return std::nullopt;
  return faces.face_for(visible, wanted);
}

// Characters without an advance; the typefaces centre them on where they stand.
std::size_t first_mark(const std::u32string& cluster, Face face, const Typefaces& faces) {
  std::size_t at = 1;
  while (at < cluster.size() && faces.advance_of(face, cluster[at]) > 0) ++at;
  return at;
}

std::string in_utf8(std::u32string_view characters) {
  std::string utf8;
  for (char32_t character : characters) text::append_utf8(utf8, character);
  return utf8;
}

std::string description_of(std::u32string_view cluster) {
  std::string names;
  for (char32_t character : cluster) names += (names.empty() ? "" : " ") + code_point_name(character);
  const bool has_private = std::any_of(cluster.begin(), cluster.end(), is_private);
  return has_private ? names : names + " (" + in_utf8(cluster) + ")";
}

// A printable letter of ASCII, as most are, that stands alone and that the face has: nothing about it is to be decided.
bool is_simple(std::u32string_view cluster, Face wanted, const Typefaces& faces) {
  return cluster.size() == 1 && cluster[0] >= U' ' && cluster[0] < 0x7F && faces.file(wanted).glyph_of(cluster[0]) != 0;
}

bool is_continued_by(const std::vector<FaceText>& texts, Face face) {
  return !texts.empty() && texts.back().face == face && texts.back().stands_for.empty() && texts.back().shift == 0;
}

}  // namespace

std::vector<FaceText> text_in_faces(std::u32string_view text, Face wanted, const Typefaces& faces) {
  std::vector<FaceText> result;
  std::size_t begin = 0;
  for (std::size_t end : handout::cluster_ends(text)) {
    const std::u32string_view cluster = text.substr(begin, end - begin);
    begin = end;
    if (is_simple(cluster, wanted, faces)) {
      if (!is_continued_by(result, wanted)) result.push_back({wanted, {}, 0, {}});
      result.back().text += cluster[0];
      continue;
    }
    const std::u32string visible = visible_part(cluster);
    if (visible.empty()) continue;
    const std::optional<Face> face = face_of(visible, wanted, faces);
    if (!face) {
      const std::u32string substitute(1, Typefaces::kSubstitute);
      result.push_back({*faces.face_for(substitute, wanted), substitute, 0, in_utf8(cluster)});
      continue;
    }
    const std::size_t marks = first_mark(visible, *face, faces);
    if (!is_continued_by(result, *face)) result.push_back({*face, {}, 0, {}});
    result.back().text += visible.substr(0, marks);
    if (marks < visible.size()) {
      const int letter = faces.advance_of(*face, visible[marks - 1]);
      result.push_back({*face, visible.substr(marks), -letter / 2, {}});
    }
  }
  return result;
}

std::vector<Substituted> find_substituted(std::string_view utf8, const Typefaces& faces) {
  std::u32string characters;
  std::vector<std::size_t> offsets;
  for (std::size_t position = 0; position < utf8.size();) {
    offsets.push_back(position);
    characters += text::decode_next(utf8, position);
  }
  std::vector<Substituted> found;
  std::size_t begin = 0;
  for (std::size_t end : handout::cluster_ends(characters)) {
    const std::string cluster = in_utf8(std::u32string_view(characters).substr(begin, end - begin));
    const std::u32string cleaned = characters_of(handout::document_text(cluster));
    const std::u32string visible = visible_part(cleaned);
    if (!visible.empty() && !face_of(visible, Face::Regular, faces)) {
      const std::string description = description_of(cleaned);
      const bool is_known = std::any_of(found.begin(), found.end(),
                                        [&](const Substituted& other) { return other.description == description; });
      if (!is_known) found.push_back({offsets[begin], description});
    }
    begin = end;
  }
  return found;
}

}  // namespace flytt::pdf
