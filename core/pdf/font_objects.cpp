#include "core/pdf/font_objects.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/pdf/font_subset.h"
#include "core/pdf/syntax.h"
#include "core/pdf/unicode.h"

namespace flytt::pdf {

namespace {

// Six letters that stand for the subset's content (ISO 32000-1, 9.6.4).
std::string subset_tag(std::string_view subset) {
  std::uint64_t hash = 0xCBF29CE484222325ull;
  for (char character : subset) hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001B3ull;
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag += static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return tag;
}

std::string to_unicode_map(const std::vector<char32_t>& characters) {
  constexpr std::size_t kEntriesPerBlock = 100;  // the most that one bfchar block may hold
  std::string map =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  for (std::size_t begin = 0; begin < characters.size(); begin += kEntriesPerBlock) {
    const std::size_t end = std::min(begin + kEntriesPerBlock, characters.size());
    map += std::to_string(end - begin) + " beginbfchar\n";
    for (std::size_t i = begin; i < end; ++i) {
      map += '<' + hexadecimal16(static_cast<std::uint32_t>(i + 1)) + "><" + utf16_hexadecimal(characters[i]) + ">\n";
    }
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

int descriptor_flags(const FontMetrics& metrics) {
  constexpr int kFixedPitch = 1;
  constexpr int kSymbolic = 4;  // the glyphs are chosen by number, not by a Latin encoding
  constexpr int kItalic = 64;
  return kSymbolic | (metrics.is_fixed_pitch ? kFixedPitch : 0) | (metrics.italic_angle != 0 ? kItalic : 0);
}

}  // namespace

int write_font(ObjectWriter& writer, const FontFile& font, const ShownCharacters& shown) {
  const std::vector<char32_t> characters = shown.in_order();
  std::vector<GlyphId> glyphs;
  std::string widths;
  for (char32_t character : characters) {
    glyphs.push_back(font.glyph_of(character));
    widths += std::to_string(font.advance_of(glyphs.back())) + ' ';
  }
  const std::string subset = subset_font(font, glyphs);
  const std::string name = name_object(subset_tag(subset) + '+' + font.postscript_name());
  const FontMetrics& metrics = font.metrics();

  const int file = writer.add_stream("/Length1 " + std::to_string(subset.size()), subset, StreamCoding::Deflate);
  const int descriptor =
      writer.add("<</Type/FontDescriptor/FontName" + name + "/Flags " + std::to_string(descriptor_flags(metrics)) +
                 "/FontBBox[" + std::to_string(metrics.x_min) + ' ' + std::to_string(metrics.y_min) + ' ' +
                 std::to_string(metrics.x_max) + ' ' + std::to_string(metrics.y_max) + "]/ItalicAngle " +
                 std::to_string(metrics.italic_angle) + "/Ascent " + std::to_string(metrics.ascent) + "/Descent " +
                 std::to_string(metrics.descent) + "/CapHeight " + std::to_string(metrics.cap_height) + "/StemV " +
                 std::to_string(metrics.weight / 5) + "/FontFile2 " + reference(file) + ">>");
  const int descendant =
      writer.add("<</Type/Font/Subtype/CIDFontType2/BaseFont" + name +
                 "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
                 reference(descriptor) + "/CIDToGIDMap/Identity/W[1[" + widths + "]]>>");
  const int to_unicode = writer.add_stream("", to_unicode_map(characters), StreamCoding::Deflate);
  return writer.add("<</Type/Font/Subtype/Type0/BaseFont" + name + "/Encoding/Identity-H/DescendantFonts[" +
                    reference(descendant) + "]/ToUnicode " + reference(to_unicode) + ">>");
}

}  // namespace flytt::pdf
