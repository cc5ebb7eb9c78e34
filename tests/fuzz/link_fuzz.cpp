// Any bytes as the target of a link: what is accepted is read back as the same, and its host is one that name servers
// know.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "core/contract.h"
#include "core/network/link.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace flytt::network;
  const std::string_view target(reinterpret_cast<const char*>(data), size);
  const tl::expected<Link, UrlFault> link = read_link(target);
  if (!link) {
    FLYTT_EXPECTS(!remedy_for(link.error()).empty());
    return 0;
  }
  const tl::expected<Link, UrlFault> again = read_link(link->target);
  FLYTT_EXPECTS(again && again->target == link->target && again->kind == link->kind);
  FLYTT_EXPECTS(link->target.find_first_of(" \\\"<>`{}^|\n") == std::string::npos);
  if (link->kind != LinkKind::Web) return 0;
  const std::string_view rest = std::string_view(link->target).substr(link->target.find("://") + 3);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  FLYTT_EXPECTS(!authority.empty());
  FLYTT_EXPECTS(std::all_of(authority.begin(), authority.end(), [](char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-' ||
           character == '_' || character == '.' || character == ':' || character == '[' || character == ']';
  }));
  return 0;
}
