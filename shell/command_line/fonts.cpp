#include "shell/command_line/fonts.h"

#include "fonts/embedded_fonts.h"

namespace flytt::command_line {

pdf::FontSet embedded_font_set() {
  return {fonts::kSourceSansRegular, fonts::kSourceSansSemibold, fonts::kSourceSansItalic, fonts::kSourceCodeRegular};
}

}  // namespace flytt::command_line
