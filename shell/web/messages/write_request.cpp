#include "shell/web/messages/write_request.h"

#include <variant>

#include "messages/messages.h"

namespace flytt::web {

std::string write_request(const ui::PlatformRequest& request) {
  text::JsonWriter json(text::JsonWriter::Layout::Compact);
  json.open('{');
  std::visit(RequestWriter{json}, request);
  json.close('}');
  return json.finish();
}

std::string_view attachment_of(const ui::PlatformRequest& request) {
  text::JsonWriter unused(text::JsonWriter::Layout::Compact);
  const RequestWriter writer{unused};
  return std::visit([&](const auto& one) { return writer.attachment(one); }, request);
}

}  // namespace flytt::web
