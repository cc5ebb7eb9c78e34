#include "core/qr/symbol_drawing.h"

#include <algorithm>
#include <limits>

#include "core/qr/bit_line.h"
#include "core/qr/mask.h"

namespace flytt::qr {
namespace {

constexpr int kTimingLine = 6;
constexpr int kFormatLine = 8;
constexpr int kLastVersionInOneWord = 11;  // 61 modules a side

// Remainder of value * x^degree by the polynomial: the check bits of the BCH and Golay codes of annexes C and D.
unsigned check_bits(unsigned value, unsigned polynomial, int degree) {
  unsigned remainder = value << degree;
  for (int bit = 31; bit >= degree; --bit) {
    if (((remainder >> bit) & 1U) != 0) remainder ^= polynomial << (bit - degree);
  }
  return remainder;
}

unsigned format_information(Level level, int mask) {
  constexpr std::array<unsigned, 4> kLevelIndicator = {1, 0, 3, 2};  // table 12
  const unsigned data = kLevelIndicator[static_cast<std::size_t>(level)] << 3 | static_cast<unsigned>(mask);
  return (data << 10 | check_bits(data, 0x537, 10)) ^ 0x5412U;
}

unsigned version_information(int version) {
  const auto data = static_cast<unsigned>(version);
  return data << 12 | check_bits(data, 0x1F25, 12);
}

template <std::size_t kWords>
class SymbolPlan {
public:
  using Line = BitLine<kWords>;
  using Lines = BitLines<kWords>;

  SymbolPlan(int version, Level level) : version_(version), side_(side_of(version)), level_(level) {
    reserve_functions();
    const Line inside = first_bits<kWords>(side_);
    for (int i = 0; i < side_; ++i) {
      const auto at = static_cast<std::size_t>(i);
      data_[at] = inside & ~reserved_[at];
    }
  }

  Drawing draw(const Codewords& codewords, int mask) {
    Lines columns = fixed_;
    place(codewords, columns);
    Lines rows;
    transpose<kWords>(columns, rows);

    Lines masked_columns;
    Lines masked_rows;
    Drawing drawing;
    drawing.mask = mask;
    if (mask < 0) {
      int best = std::numeric_limits<int>::max();
      for (int candidate = 0; candidate < kMasks; ++candidate) {
        apply_mask(rows, candidate, Direction::Row, masked_rows);
        apply_mask(columns, candidate, Direction::Column, masked_columns);
        const int cost = penalty<kWords>(masked_rows, masked_columns, side_, best);
        if (cost < best) {
          best = cost;
          drawing.mask = candidate;
        }
      }
    }
    apply_mask(rows, drawing.mask, Direction::Row, masked_rows);
    drawing.modules = modules_of(masked_rows);
    return drawing;
  }

private:
  // The function patterns are their own mirror image in the main diagonal, except for the format information and its
  // dark module, so the same lines serve as rows and as columns.
  void reserve_functions() {
    for (int i = 0; i < side_; ++i) {
      reserve(kTimingLine, i, i % 2 == 0);
      reserve(i, kTimingLine, i % 2 == 0);
    }
    reserve_finder(3, 3);
    reserve_finder(side_ - 4, 3);
    reserve_finder(3, side_ - 4);
    reserve_alignment_patterns();
    for (int i = 0; i < 9; ++i) {
      reserve_only(kFormatLine, i);
      reserve_only(i, kFormatLine);
    }
    for (int i = side_ - 8; i < side_; ++i) {
      reserve_only(kFormatLine, i);
      reserve_only(i, kFormatLine);
    }
    if (version_ >= 7) reserve_version_information();
  }

  void reserve_only(int column, int row) { reserved_[static_cast<std::size_t>(column)].set(row); }

  void reserve(int column, int row, bool is_dark) {
    const std::uint64_t bit = std::uint64_t{1} << (row % 64);
    std::uint64_t& word = fixed_[static_cast<std::size_t>(column)].words[static_cast<std::size_t>(row) / 64];
    word = is_dark ? word | bit : word & ~bit;
    reserve_only(column, row);
  }

  // With its separator, around the centre.
  void reserve_finder(int column, int row) {
    for (int dx = -4; dx <= 4; ++dx) {
      for (int dy = -4; dy <= 4; ++dy) {
        const int x = column + dx;
        const int y = row + dy;
        if (x < 0 || y < 0 || x >= side_ || y >= side_) continue;
        const int ring = std::max(dx < 0 ? -dx : dx, dy < 0 ? -dy : dy);
        reserve(x, y, ring != 2 && ring != 4);
      }
    }
  }

  void reserve_alignment_patterns() {
    const AlignmentCentres centres = alignment_centres(version_);
    const int last = centres.count - 1;
    for (int i = 0; i <= last; ++i) {
      for (int j = 0; j <= last; ++j) {
        const bool is_on_finder = (i == 0 && j == 0) || (i == 0 && j == last) || (i == last && j == 0);
        if (is_on_finder) continue;
        for (int dx = -2; dx <= 2; ++dx) {
          for (int dy = -2; dy <= 2; ++dy) {
            const int ring = std::max(dx < 0 ? -dx : dx, dy < 0 ? -dy : dy);
            reserve(centres.at[static_cast<std::size_t>(i)] + dx, centres.at[static_cast<std::size_t>(j)] + dy,
                    ring != 1);
          }
        }
      }
    }
  }

  void reserve_version_information() {
    const unsigned bits = version_information(version_);
    for (int i = 0; i < 18; ++i) {
      const bool is_dark = ((bits >> i) & 1U) != 0;
      const int along = i / 3;
      const int across = side_ - 11 + i % 3;
      reserve(along, across, is_dark);
      reserve(across, along, is_dark);
    }
  }

  // Clause 7.7.3: upwards and downwards in pairs of columns from the right, the column of the timing pattern left out.
  void place(const Codewords& codewords, Lines& columns) const {
    std::uint64_t pending = 0;
    int pending_bits = 0;
    int next = 0;
    const auto next_bit = [&]() -> std::uint64_t {
      if (pending_bits == 0) {
        if (next == codewords.count) return 0;  // remainder bits
        pending = codewords.at[static_cast<std::size_t>(next++)];
        pending_bits = 8;
      }
      --pending_bits;
      return (pending >> pending_bits) & 1U;
    };
    bool is_upward = true;
    for (int right = side_ - 1; right > 0; right -= 2, is_upward = !is_upward) {
      if (right == kTimingLine) --right;
      Line& right_line = columns[static_cast<std::size_t>(right)];
      Line& left_line = columns[static_cast<std::size_t>(right - 1)];
      const Line& right_reserved = reserved_[static_cast<std::size_t>(right)];
      const Line& left_reserved = reserved_[static_cast<std::size_t>(right - 1)];
      for (int i = 0; i < side_; ++i) {
        const int row = is_upward ? side_ - 1 - i : i;
        const std::size_t word = static_cast<std::size_t>(row) / 64;
        const int bit = row % 64;
        if (((right_reserved.words[word] >> bit) & 1U) == 0) right_line.words[word] |= next_bit() << bit;
        if (((left_reserved.words[word] >> bit) & 1U) == 0) left_line.words[word] |= next_bit() << bit;
      }
    }
  }

  void apply_mask(const Lines& lines, int mask, Direction direction, Lines& out) const {
    for (int i = 0; i < side_; ++i) {
      const auto at = static_cast<std::size_t>(i);
      out[at] = lines[at] ^ (mask_line<kWords>(mask, direction, i) & data_[at]);
    }
    write_format(mask, direction, out);
  }

  // Clause 7.9.1, figure 25: once around the top left finder, once divided between the two others.
  void write_format(int mask, Direction direction, Lines& out) const {
    const unsigned bits = format_information(level_, mask);
    const auto write = [&](int column, int row, bool is_dark) {
      if (!is_dark) return;
      if (direction == Direction::Column) {
        out[static_cast<std::size_t>(column)].set(row);
      } else {
        out[static_cast<std::size_t>(row)].set(column);
      }
    };
    for (int i = 0; i < 15; ++i) {
      const bool is_dark = ((bits >> i) & 1U) != 0;
      if (i < 8) {
        write(kFormatLine, i < 6 ? i : i + 1, is_dark);
        write(side_ - 1 - i, kFormatLine, is_dark);
      } else {
        write(i == 8 ? 7 : 14 - i, kFormatLine, is_dark);
        write(kFormatLine, side_ - 15 + i, is_dark);
      }
    }
    write(kFormatLine, side_ - 8, true);
  }

  ModuleGrid modules_of(const Lines& rows) const {
    ModuleGrid grid;
    grid.side = side_;
    grid.dark.resize(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_));
    std::size_t module = 0;
    for (int row = 0; row < side_; ++row) {
      for (int column = 0; column < side_; ++column, ++module) {
        grid.dark[module] = rows[static_cast<std::size_t>(row)].at(column) ? 1 : 0;
      }
    }
    return grid;
  }

  int version_;
  int side_;
  Level level_;
  Lines fixed_{};     // columns; dark modules of the function patterns
  Lines reserved_{};  // columns; modules of function patterns, format and version information
  Lines data_{};      // the others
};

}  // namespace

Drawing draw_symbol(const Codewords& codewords, int version, Level level, int mask) {
  if (version <= kLastVersionInOneWord) return SymbolPlan<1>(version, level).draw(codewords, mask);
  return SymbolPlan<3>(version, level).draw(codewords, mask);
}

}  // namespace flytt::qr
