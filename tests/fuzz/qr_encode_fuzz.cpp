// Any bytes as text: a symbol comes of it or a typed refusal, and its segments are the text.
#include <cstdint>
#include <string>
#include <string_view>

#include "core/contract.h"
#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"
#include "core/qr/qr_text.h"
#include "core/qr/segment.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace flytt::qr;
  if (size == 0) return 0;
  const auto level = static_cast<Level>(data[0] % 4);
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const flytt::Result<Symbol> symbol = encode_symbol(text, level, Choice{});
  if (!symbol) {
    FLYTT_EXPECTS(text.empty() || symbol.error().code == flytt::ErrorCode::TooLarge);
    return 0;
  }
  FLYTT_EXPECTS(symbol->level >= level);
  FLYTT_EXPECTS(symbol->modules.side == 4 * symbol->version + 17);
  std::string joined;
  for (const Segment& segment : segment_text(text, version_class(symbol->version))) joined += segment.text;
  FLYTT_EXPECTS(joined == text);
  FLYTT_EXPECTS(!write_svg(symbol->modules, text, SvgLook{}).empty());
  FLYTT_EXPECTS(!write_text(symbol->modules, Ink::Dark, kQuietZoneModules).empty());
  return 0;
}
