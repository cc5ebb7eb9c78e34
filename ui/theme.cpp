#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace flytt::ui {
namespace {

constexpr std::array<std::string_view, kTokenCount> kVariables = {
    "--ground",    "--surface", "--raised",        "--text",      "--muted",
    "--border",    "--accent",  "--accent-strong", "--on-accent", "--good",
    "--good-tint", "--caution", "--caution-tint",  "--bad",       "--bad-tint"};

int hexadecimal_digit(char character) {
  if (character >= '0' && character <= '9') return character - '0';
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  if (character >= 'A' && character <= 'F') return character - 'A' + 10;
  return -1;
}

// WCAG 2.2, "relative luminance".
double luminance(const Color& color) {
  const auto linear = [](std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

}  // namespace

std::string_view css_variable(Token token) { return kVariables[static_cast<std::size_t>(token)]; }

bool parse_color(std::string_view text, Color& color) {
  if (!text.empty() && text.front() == '#') text.remove_prefix(1);
  if (text.size() != 6) return false;
  std::array<std::uint8_t, 3> channels{};
  for (std::size_t i = 0; i < channels.size(); ++i) {
    const int high = hexadecimal_digit(text[2 * i]);
    const int low = hexadecimal_digit(text[2 * i + 1]);
    if (high < 0 || low < 0) return false;
    channels[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  color = Color{channels[0], channels[1], channels[2], 255};
  return true;
}

double contrast_ratio(const Color& a, const Color& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace flytt::ui
