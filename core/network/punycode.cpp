#include "core/network/punycode.h"

#include <algorithm>

#include "core/contract.h"

namespace flytt::network {
namespace {

// RFC 3492, section 6.1, with the parameters of section 5.
constexpr unsigned kBase = 36;
constexpr unsigned kLeast = 1;
constexpr unsigned kMost = 26;

unsigned adapt(unsigned delta, unsigned points, bool is_first) {
  constexpr unsigned kDamp = 700;
  constexpr unsigned kSkew = 38;
  delta = is_first ? delta / kDamp : delta / 2;
  delta += delta / points;
  unsigned bias = 0;
  while (delta > (kBase - kLeast) * kMost / 2) {
    delta /= kBase - kLeast;
    bias += kBase;
  }
  return bias + (kBase - kLeast + 1) * delta / (delta + kSkew);
}

void append_number(std::string& out, unsigned number, unsigned bias) {
  for (unsigned k = kBase;; k += kBase) {
    const unsigned threshold = k <= bias ? kLeast : std::min(k - bias, kMost);
    const bool is_last = number < threshold;
    const unsigned digit = is_last ? number : threshold + (number - threshold) % (kBase - threshold);
    out += static_cast<char>(digit < 26 ? 'a' + digit : '0' + (digit - 26));
    if (is_last) return;
    number = (number - threshold) / (kBase - threshold);
  }
}

}  // namespace

std::string punycode(std::u32string_view label) {
  FLYTT_EXPECTS(label.size() <= kMaxPunycodeCharacters);
  constexpr unsigned kFirstBias = 72;
  std::string out;
  for (const char32_t character : label) {
    if (character < 0x80) out += static_cast<char>(character);
  }
  auto done = static_cast<unsigned>(out.size());
  const unsigned plain = done;
  if (plain > 0) out += '-';
  char32_t next = 0x80;
  unsigned delta = 0;
  unsigned bias = kFirstBias;
  while (done < label.size()) {
    char32_t smallest = 0x10FFFF;
    for (const char32_t character : label) {
      if (character >= next) smallest = std::min(smallest, character);
    }
    delta += static_cast<unsigned>(smallest - next) * (done + 1);
    next = smallest;
    for (const char32_t character : label) {
      if (character < next) ++delta;
      if (character != next) continue;
      append_number(out, delta, bias);
      bias = adapt(delta, done + 1, done == plain);
      delta = 0;
      ++done;
    }
    ++delta;
    ++next;
  }
  return out;
}

}  // namespace flytt::network
