// Dear ImGui's WebGL renderer reads "#version 300 es" with sscanf, and Dear ImGui itself its settings files, which the
// portal has none of. Without the C library's own sscanf a first visit is 2.3 KB smaller (size-budgets.txt).
#include <cstdarg>

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

}  // namespace

// Literal text and %d without a sign. The first thing that does not match, or is another conversion, ends it.
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
