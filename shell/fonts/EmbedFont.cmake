# Writes OUT, a C++ source that holds the bytes of FONT under the constant that NAME (source-sans-regular) stands for.
file(READ ${FONT} bytes HEX)
string(LENGTH "${bytes}" length)
math(EXPR length "${length} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")

string(REPLACE "-" ";" words ${NAME})
set(constant k)
foreach(word IN LISTS words)
  string(SUBSTRING ${word} 0 1 first)
  string(SUBSTRING ${word} 1 -1 rest)
  string(TOUPPER ${first} first)
  string(APPEND constant ${first}${rest})
endforeach()

file(WRITE ${OUT} "#include \"fonts/embedded_fonts.h\"
namespace flytt::fonts {
static const char bytes[] = {${bytes}};
constinit const std::string_view ${constant}(bytes, ${length});
}  // namespace flytt::fonts
")
