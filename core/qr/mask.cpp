#include "core/qr/mask.h"

#include <cstdlib>

namespace flytt::qr {
namespace {

constexpr int kRunPenalty = 3;  // rule 1, for five modules; one more for each further module
constexpr int kBlockPenalty = 3;
constexpr int kFinderPenalty = 40;
constexpr int kBalancePenalty = 10;

// Every mask repeats after twelve modules in both directions.
constexpr int kPeriod = 12;

constexpr bool is_inverted(int mask, int row, int column) {
  switch (mask) {
    case 0:
      return (row + column) % 2 == 0;
    case 1:
      return row % 2 == 0;
    case 2:
      return column % 3 == 0;
    case 3:
      return (row + column) % 3 == 0;
    case 4:
      return (row / 2 + column / 3) % 2 == 0;
    case 5:
      return row * column % 2 + row * column % 3 == 0;
    case 6:
      return (row * column % 2 + row * column % 3) % 2 == 0;
    default:
      return ((row + column) % 2 + row * column % 3) % 2 == 0;
  }
}

using Patterns = std::array<std::array<std::array<std::uint16_t, kPeriod>, kMasks>, 2>;

constexpr Patterns make_patterns() {
  Patterns patterns{};
  for (int mask = 0; mask < kMasks; ++mask) {
    for (int line = 0; line < kPeriod; ++line) {
      unsigned as_row = 0;
      unsigned as_column = 0;
      for (int i = 0; i < kPeriod; ++i) {
        if (is_inverted(mask, line, i)) as_row |= 1U << i;
        if (is_inverted(mask, i, line)) as_column |= 1U << i;
      }
      const auto at = static_cast<std::size_t>(mask);
      patterns[0][at][static_cast<std::size_t>(line)] = static_cast<std::uint16_t>(as_row);
      patterns[1][at][static_cast<std::size_t>(line)] = static_cast<std::uint16_t>(as_column);
    }
  }
  return patterns;
}

constexpr Patterns kPatterns = make_patterns();

// Runs of five or more equal modules: a run of n has n - 4 places where five begin, and costs n - 2.
template <std::size_t kWords>
int run_penalty(const BitLine<kWords>& equal_to_next) {
  const BitLine<kWords> three_equal = equal_to_next & equal_to_next.ahead(1);
  const BitLine<kWords> five_equal = three_equal & three_equal.ahead(2);
  if (!five_equal.is_any()) return 0;
  const BitLine<kWords> run_starts = five_equal & ~five_equal.behind(1);
  return five_equal.count() + (kRunPenalty - 1) * run_starts.count();
}

// Patterns whose unit is two modules or more: rare, so counted run by run.
template <std::size_t kWords>
int count_scaled_finders(const BitLine<kWords>& line, int side) {
  constexpr int kQuietZone = 1 << 16;
  std::array<int, 64 * kWords + 3> runs;  // light, dark, light, ..., light
  std::size_t count = 0;
  int length = kQuietZone;
  bool is_dark = false;
  for (int i = 0; i < side; ++i) {
    if (line.at(i) != is_dark) {
      runs[count++] = length;
      length = 0;
      is_dark = !is_dark;
    }
    ++length;
  }
  if (is_dark) {
    runs[count++] = length;
    length = 0;
  }
  runs[count++] = length + kQuietZone;

  int found = 0;
  for (std::size_t i = 0; i + 6 < count; i += 2) {
    const int unit = runs[i + 1];
    if (unit < 2 || runs[i + 2] != unit || runs[i + 3] != 3 * unit || runs[i + 4] != unit || runs[i + 5] != unit) {
      continue;
    }
    const int before = runs[i];
    const int after = runs[i + 6];
    if (before >= 4 * unit && after >= unit) ++found;
    if (after >= 4 * unit && before >= unit) ++found;
  }
  return found;
}

template <std::size_t kWords>
int finder_penalty(const BitLine<kWords>& line, int side) {
  const BitLine<kWords> light = ~line;
  const BitLine<kWords> dark_after_light = line & ~line.behind(1);
  const BitLine<kWords> three_dark = line & line.ahead(1) & line.ahead(2);
  int found = 0;

  // Bit i: a dark module, one light, three dark, one light, one dark begin here, and light follows.
  const BitLine<kWords> cores =
      dark_after_light & light.ahead(1) & three_dark.ahead(2) & light.ahead(5) & line.ahead(6) & ~line.ahead(7);
  if (cores.is_any()) {
    const BitLine<kWords> dark_before = line.behind(2) | line.behind(3) | line.behind(4);
    const BitLine<kWords> dark_after = line.ahead(8) | line.ahead(9) | line.ahead(10);
    found += (cores & ~dark_before).count() + (cores & ~dark_after).count();
  }

  const BitLine<kWords> wide_middles = dark_after_light & three_dark & three_dark.ahead(3) & ~line.behind(2);
  if (wide_middles.is_any()) found += count_scaled_finders(line, side);
  return found * kFinderPenalty;
}

// `pairs` has a bit for every module that has a next one.
template <std::size_t kWords>
BitLine<kWords> equal_to_next(const BitLine<kWords>& line, const BitLine<kWords>& pairs) {
  return ~(line ^ line.ahead(1)) & pairs;
}

int balance_penalty(int dark, int side) {
  const int all = side * side;
  const int twentieths_off = std::abs(dark * 20 - all * 10);  // of all modules, from one half
  return ((twentieths_off + all - 1) / all - 1) * kBalancePenalty;
}

}  // namespace

template <std::size_t kWords>
BitLine<kWords> mask_line(int mask, Direction direction, int index) {
  const unsigned pattern = kPatterns[static_cast<std::size_t>(direction)][static_cast<std::size_t>(mask)]
                                    [static_cast<std::size_t>(index % kPeriod)];
  constexpr std::uint64_t kEveryPeriod = 0x1001001001001001U;
  BitLine<kWords> line;
  for (std::size_t word = 0; word < kWords; ++word) {
    const std::size_t shift = 64 * word % kPeriod;
    line.words[word] = ((pattern >> shift) | (pattern << (kPeriod - shift) & 0xFFFU)) * kEveryPeriod;
  }
  return line;
}

template <std::size_t kWords>
int penalty(const BitLines<kWords>& rows, const BitLines<kWords>& columns, int side, int give_up_at) {
  const BitLine<kWords> pairs = first_bits<kWords>(side - 1);
  const auto lines = static_cast<std::size_t>(side);

  int dark = 0;
  for (std::size_t i = 0; i < lines; ++i) dark += rows[i].count();
  int sum = balance_penalty(dark, side);

  BitLine<kWords> equal_above;
  for (std::size_t i = 0; i < lines; ++i) {
    const BitLine<kWords> equal = equal_to_next(rows[i], pairs);
    sum += run_penalty(equal) + finder_penalty(rows[i], side);
    if (i > 0) sum += (equal & equal_above & ~(rows[i] ^ rows[i - 1])).count() * kBlockPenalty;
    equal_above = equal;
  }
  for (std::size_t i = 0; i < lines && sum < give_up_at; ++i) {
    sum += run_penalty(equal_to_next(columns[i], pairs)) + finder_penalty(columns[i], side);
  }
  return sum;
}

template BitLine<1> mask_line<1>(int, Direction, int);
template BitLine<3> mask_line<3>(int, Direction, int);
template int penalty<1>(const BitLines<1>&, const BitLines<1>&, int, int);
template int penalty<3>(const BitLines<3>&, const BitLines<3>&, int, int);

}  // namespace flytt::qr
