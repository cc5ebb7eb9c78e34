#include "core/text/decimal.h"

#include <algorithm>

namespace flytt::text {
namespace {

// Beyond these every number is 0 or infinite, whatever its digits are.
constexpr int kMostExponent = 1'000'000;
constexpr double kMostExactMantissa = 1e18;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

class DigitReader {
public:
  explicit DigitReader(std::string_view text) : text_(text) {}

  bool skip(char character) {
    if (at_ == text_.size() || text_[at_] != character) return false;
    ++at_;
    return true;
  }

  template <class Take>
  std::size_t digits(Take take) {
    const std::size_t begin = at_;
    for (; at_ < text_.size() && is_digit(text_[at_]); ++at_) take(text_[at_] - '0');
    return at_ - begin;
  }

  std::size_t at() const { return at_; }
  void return_to(std::size_t at) { at_ = at; }

private:
  std::string_view text_;
  std::size_t at_ = 0;
};

// Powers up to 10^22 are exact, so that one multiplication or division by them is correctly rounded.
double scaled(double value, int exponent) {
  constexpr int kExactPower = 22;
  const bool is_negative = exponent < 0;
  for (int left = is_negative ? -exponent : exponent; left > 0;) {
    const int step = std::min(left, kExactPower);
    double power = 1;
    for (int i = 0; i < step; ++i) power *= 10;
    value = is_negative ? value / power : value * power;
    left -= step;
  }
  return value;
}

}  // namespace

Decimal read_decimal(std::string_view text) {
  DigitReader reader(text);
  const bool is_negative = reader.skip('-');
  double mantissa = 0;
  int exponent = 0;
  const auto take = [&](int digit, bool is_fraction) {
    if (mantissa < kMostExactMantissa) {
      mantissa = mantissa * 10 + digit;
      exponent -= is_fraction ? 1 : 0;
    } else {
      exponent += is_fraction ? 0 : 1;
    }
    exponent = std::clamp(exponent, -kMostExponent, kMostExponent);
  };
  if (reader.digits([&](int digit) { take(digit, false); }) == 0) return {};
  std::size_t end = reader.at();
  if (reader.skip('.') && reader.digits([&](int digit) { take(digit, true); }) > 0) end = reader.at();
  reader.return_to(end);
  if (reader.skip('e') || reader.skip('E')) {
    const bool is_small = reader.skip('-');
    if (!is_small) reader.skip('+');
    int named = 0;
    if (reader.digits([&](int digit) { named = std::min(named * 10 + digit, kMostExponent); }) > 0) {
      end = reader.at();
      exponent += is_small ? -named : named;
    }
  }
  const double value = mantissa == 0 ? 0 : scaled(mantissa, exponent);
  return {is_negative ? -value : value, end};
}

}  // namespace flytt::text
