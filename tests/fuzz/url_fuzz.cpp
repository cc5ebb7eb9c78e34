// Any bytes as a URL: what is accepted is written as something that is read back as the same, with the host where
// everybody looks for it.
#include <cstdint>
#include <string_view>

#include "core/contract.h"
#include "core/network/url.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace flytt::network;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view part = host_part(text);
  FLYTT_EXPECTS(part.size() <= size);
  const tl::expected<Url, UrlFault> url = parse_url(text);
  if (!url) {
    FLYTT_EXPECTS(!remedy_for(url.error()).empty());
    return 0;
  }
  const std::string written = to_text(*url);
  const tl::expected<Url, UrlFault> again = parse_url(written);
  FLYTT_EXPECTS(again && to_text(*again) == written && again->host == url->host && again->port == url->port);
  FLYTT_EXPECTS(host_part(written) == url->host);
  FLYTT_EXPECTS(!part.empty() && port_of(*url) != 0);
  return 0;
}
