// Any bytes as the path of a page: it is a page or none, and what is a page has one path that leads back to it.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/contract.h"
#include "ui/app/route.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace flytt::ui;
  const std::vector<std::string> languages{"en", "sv"};
  const Route route = parse_route({reinterpret_cast<const char*>(data), size}, languages);
  if (route.screen == kNotFound) return 0;
  const Route again = parse_route(route_path(route), languages);
  FLYTT_EXPECTS(again.screen == route.screen && again.language == route.language);
  FLYTT_EXPECTS(again.entry == route.entry && again.list_page == route.list_page);
  return 0;
}
