// Functions of the C library that do here what the portal needs of them. The library's own are far larger, because they
// read and write any floating-point number of any notation exactly; a first visit is some 10 KB smaller without them
// (web/size_budgets.txt).
#include <cstdarg>
#include <cstddef>

#include "core/text/decimal.h"

// The C library's vsnprintf without floating-point numbers: part of Emscripten's, but of no header.
extern "C" int vsniprintf(char* text, std::size_t size, const char* format, std::va_list values);

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

}  // namespace

// Dear ImGui and the JSON library format names and whole numbers. The linker turns their calls to these.
extern "C" int __wrap_vsnprintf(char* text, std::size_t size, const char* format, std::va_list values) {
  return vsniprintf(text, size, format, values);
}

extern "C" int __wrap_snprintf(char* text, std::size_t size, const char* format, ...) {
  std::va_list values;
  va_start(values, format);
  const int length = vsniprintf(text, size, format, values);
  va_end(values);
  return length;
}

// The JSON library checks numbers before it has them converted. Nothing reads numbers of any other notation.
extern "C" double __wrap_strtod(const char* text, char** end) {
  const flytt::text::Decimal number = flytt::text::read_decimal(text);
  if (end != nullptr) *end = const_cast<char*>(text) + number.length;
  return number.value;
}

// Dear ImGui's WebGL renderer reads "#version 300 es" with it, and Dear ImGui itself its settings files, which the
// portal has none of. Literal text and %d without a sign. The first thing that does not match, or is another
// conversion, ends it.
extern "C" int sscanf(const char* text, const char* format, ...) {
  std::va_list targets;
  va_start(targets, format);
  int converted = 0;
  for (; *format != '\0'; ++format) {
    if (format[0] != '%') {
      if (*text != *format) break;
      ++text;
      continue;
    }
    if (format[1] != 'd' || !is_digit(*text)) break;
    int number = 0;
    for (; is_digit(*text) && number < 100'000'000; ++text) number = 10 * number + (*text - '0');
    *va_arg(targets, int*) = number;
    ++converted;
    ++format;
  }
  va_end(targets);
  return converted;
}
