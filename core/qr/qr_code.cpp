#include "core/qr/qr_code.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/contract.h"
#include "core/qr/codewords.h"
#include "core/qr/segment.h"
#include "core/qr/symbol_drawing.h"
#include "core/qr/version.h"

namespace flytt::qr {
namespace {

constexpr std::size_t kMostCharacters = 7089;  // digits in version 40 at level L

struct Fit {
  int version = 0;  // 0 = none
  std::vector<Segment> segments;
  std::size_t bits = 0;
};

bool holds(int version, Level level, std::size_t bits) {
  return bits <= static_cast<std::size_t>(block_layout(version, level).data_codewords) * 8;
}

Fit smallest_version(std::string_view text, Level level, const Choice& choice) {
  Fit fit;
  for (int index = version_class(choice.min_version); index <= version_class(choice.max_version); ++index) {
    const int first = std::max(choice.min_version, index == 0 ? 1 : last_version_of_class(index - 1) + 1);
    const int last = std::min(choice.max_version, last_version_of_class(index));
    const std::size_t least_bits = text.size() * 10 / 3;
    if (!holds(last, level, least_bits)) continue;
    fit.segments = segment_text(text, index);
    fit.bits = bits_of(fit.segments, index);
    for (int version = first; version <= last; ++version) {
      if (!holds(version, level, fit.bits)) continue;
      fit.version = version;
      return fit;
    }
  }
  return fit;
}

Level raised(Level level, int version, std::size_t bits) {
  for (const Level higher : {Level::M, Level::Q, Level::H}) {
    if (higher > level && holds(version, higher, bits)) level = higher;
  }
  return level;
}

}  // namespace

Result<Symbol> encode_symbol(std::string_view text, Level level, const Choice& choice) {
  FLYTT_EXPECTS(choice.min_version >= 1 && choice.min_version <= choice.max_version);
  FLYTT_EXPECTS(choice.max_version <= kMaxVersion);
  FLYTT_EXPECTS(choice.mask >= -1 && choice.mask < 8);

  if (text.empty()) {
    return fail(ErrorCode::InvalidValue, "There is no text to put into the QR code.",
                "Give a text of at least one character.");
  }
  Fit fit;
  if (text.size() <= kMostCharacters) fit = smallest_version(text, level, choice);
  if (fit.version == 0) {
    return fail(ErrorCode::TooLarge, "The text does not fit into a QR code at this level.",
                "Shorten the text, or choose a lower error correction level.");
  }

  Symbol symbol;
  symbol.version = fit.version;
  symbol.level = choice.level == LevelChoice::AtLeast ? raised(level, fit.version, fit.bits) : level;
  Codewords codewords;
  make_codewords(fit.segments, symbol.version, symbol.level, codewords);
  Drawing drawing = draw_symbol(codewords, symbol.version, symbol.level, choice.mask);
  symbol.modules = std::move(drawing.modules);
  symbol.mask = drawing.mask;
  return symbol;
}

Result<ModuleGrid> encode(std::string_view text, Level level) {
  Result<Symbol> symbol = encode_symbol(text, level, Choice{});
  if (!symbol) return tl::unexpected<Error>(symbol.error());
  return std::move(symbol->modules);
}

}  // namespace flytt::qr
