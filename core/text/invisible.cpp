#include "core/text/invisible.h"

#include <algorithm>
#include <iterator>

#include "core/text/utf8.h"

namespace flytt::text {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr Range kSpaces[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},     {0x1680, 0x1680},
                             {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};

constexpr Range kInvisible[] = {
    {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},     {0x115F, 0x1160},   {0x17B4, 0x17B5},  {0x180B, 0x180F},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},  {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};

template <class Ranges>
bool lies_in(const Ranges& ranges, char32_t character) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [character](const Range& range) { return character >= range.first && character <= range.last; });
}

}  // namespace

bool is_space(char32_t character) { return lies_in(kSpaces, character); }

bool is_no_break_space(char32_t character) { return character == 0xA0 || character == 0x2007 || character == 0x202F; }

bool is_invisible(char32_t character) { return character >= 0xAD && lies_in(kInvisible, character); }

bool turns_direction(char32_t character) {
  return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

bool is_blank(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const char32_t character = decode_next(text, position);
    if (!is_space(character) && !is_invisible(character) && character != 0x2800) return false;
  }
  return true;
}

}  // namespace flytt::text
