// Any bytes as a colour: six hexadecimal digits or nothing, and nothing leaves the colour as it was.
#include <cstdint>
#include <string_view>

#include "core/contract.h"
#include "ui/theme.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const flytt::ui::Color before{1, 2, 3, 4};
  flytt::ui::Color color = before;
  const bool is_color = flytt::ui::parse_color(text, color);
  FLYTT_EXPECTS(is_color ? size == 6 || size == 7 : color == before);
  if (is_color) FLYTT_EXPECTS(flytt::ui::contrast_ratio(color, {255, 255, 255, 255}) <= 21.0001);
  return 0;
}
