// How wide characters are in the faces of a Word document, for the estimate of its pages.
#pragma once

namespace flytt::docx {

enum class Face { Regular, Bold, Code };

inline constexpr int kUnitsPerEm = 2048;

// Of the type size, in 1/2048: that of Calibri and of Carlito, which LibreOffice takes where there is no Calibri, or of
// Consolas. Characters outside Latin have the width of a common letter.
int text_width(char32_t character, Face face);

}  // namespace flytt::docx
