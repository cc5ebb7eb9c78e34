#include "core/text/link_safety.h"

#include <cstddef>

#include "core/text/utf8.h"

namespace flytt::text {
namespace {

bool has_dangerous_character(std::string_view target) {
  for (const char character : target) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte <= 0x20 || byte == 0x7F) return true;
    if (character == '\\' || character == '"' || character == '<' || character == '>' || character == '`') return true;
  }
  return false;
}

// True and cut off when `target` begins with the lower-case `scheme` and a colon.
bool take_scheme(std::string_view& target, std::string_view scheme) {
  if (target.size() <= scheme.size() || target[scheme.size()] != ':') return false;
  for (std::size_t index = 0; index < scheme.size(); ++index) {
    const char character = target[index];
    const char lower = character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    if (lower != scheme[index]) return false;
  }
  target.remove_prefix(scheme.size() + 1);
  return true;
}

bool has_plain_host(std::string_view rest) {
  if (rest.substr(0, 2) != "//") return false;
  rest.remove_prefix(2);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  return !authority.empty() && authority.front() != ':' && authority.find('@') == std::string_view::npos;
}

}  // namespace

LinkKind classify_link(std::string_view target) {
  if (target.empty() || has_dangerous_character(target) || !is_valid_utf8(target)) return LinkKind::Unsafe;
  if (target.front() == '/') return target.substr(0, 2) == "//" ? LinkKind::Unsafe : LinkKind::Portal;
  if (take_scheme(target, "https") || take_scheme(target, "http")) {
    return has_plain_host(target) ? LinkKind::Web : LinkKind::Unsafe;
  }
  if (take_scheme(target, "mailto")) return target.empty() ? LinkKind::Unsafe : LinkKind::Mail;
  if (take_scheme(target, "tel")) return target.empty() ? LinkKind::Unsafe : LinkKind::Telephone;
  return LinkKind::Unsafe;
}

}  // namespace flytt::text
