#include "shell/web/messages/write_request.h"

#include <variant>

#include "core/handout/handout_format.h"
#include "core/reachability/text_keys.h"
#include "core/text/json_writer.h"

namespace flytt::web {
namespace {

using text::JsonWriter;

// One overload a request: the members behind "type".
struct RequestWriter {
  JsonWriter& json;

  void operator()(const ui::SaveFile& request) const {
    json.member("type", "save_file");
    json.member("name", request.name);
    json.member("media_type", request.media_type);
  }
  void operator()(const ui::StartProbe& request) const {
    const reachability::Probe& probe = request.probe;
    json.member("type", "start_probe");
    json.member("attempt", request.attempt);
    json.key("probe");
    json.open('{');
    json.member("id", probe.id);
    json.member("method", reachability::name_of(probe.method));
    json.member("host", probe.host);
    json.member("port", probe.port);
    json.member("url", probe.url);
    json.member("deadline_ms", probe.deadline_ms);
    json.close('}');
  }
  void operator()(const ui::CancelProbes&) const { json.member("type", "cancel_probes"); }
  void operator()(const ui::WriteHandout& request) const {
    json.member("type", "write_handout");
    json.member("format", handout::names_of(request.format).id);
    json.member("media_type", handout::names_of(request.format).media_type);
    json.member("set", request.set);
    json.member("language", request.language);
    json.member("file_name", request.file_name);
    json.member("company", request.company);
  }
  void operator()(const ui::CancelHandout&) const { json.member("type", "cancel_handout"); }
  void operator()(const ui::StoreChoice& request) const {
    json.member("type", "store_choice");
    json.member("key", request.key);
    json.member("value", request.value);
  }
  void operator()(const ui::ShowSetting& request) const {
    json.member("type", "show_setting");
    json.member("key", request.key);
    json.member("value", request.value);
  }
  void operator()(const ui::ReplaceAddress& request) const {
    json.member("type", "replace_address");
    json.member("address", request.address);
  }
  void operator()(const ui::WaitForIndex&) const { json.member("type", "wait_for_index"); }
};

}  // namespace

std::string write_request(const ui::PlatformRequest& request) {
  JsonWriter json(JsonWriter::Layout::Compact);
  json.open('{');
  std::visit(RequestWriter{json}, request);
  json.close('}');
  return json.finish();
}

}  // namespace flytt::web
