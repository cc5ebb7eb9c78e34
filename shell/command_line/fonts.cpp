#include "shell/command_line/fonts.h"

#include "core/contract.h"
#include "core/pdf/substitute.h"
#include "fonts/embedded_fonts.h"

namespace flytt::command_line {

pdf::FontSet embedded_font_set() {
  return {fonts::kSourceSansRegular, fonts::kSourceSansSemibold, fonts::kSourceSansItalic, fonts::kSourceCodeRegular};
}

std::vector<content::UnshownCharacter> characters_of_no_font(std::string_view text) {
  static const Result<pdf::Typefaces> faces = pdf::Typefaces::read(embedded_font_set());
  FLYTT_EXPECTS(faces.has_value());
  std::vector<content::UnshownCharacter> unshown;
  for (const pdf::Substituted& found : pdf::find_substituted(text, *faces)) {
    unshown.push_back({found.offset, found.description});
  }
  return unshown;
}

}  // namespace flytt::command_line
