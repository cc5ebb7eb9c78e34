// Whatever a page sends, the module answers with an event or an error that says what to do.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/contract.h"
#include "shell/web/messages/read_event.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const flytt::Result<flytt::ui::Event> event = flytt::web::read_event(text);
  if (!event.has_value()) FLYTT_EXPECTS(!event.error().message.empty() && !event.error().remedy.empty());
  return 0;
}
