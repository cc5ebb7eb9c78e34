#include "shell/web/messages/write_request.h"

#include <nlohmann/json.hpp>
#include <variant>

#include "core/reachability/text_keys.h"

namespace flytt::web {
namespace {

using nlohmann::json;

const char* format_name(ui::HandoutFormat format) {
  switch (format) {
    case ui::HandoutFormat::Pdf:
      return "pdf";
    case ui::HandoutFormat::Docx:
      return "docx";
    case ui::HandoutFormat::Html:
      return "html";
    case ui::HandoutFormat::Markdown:
      return "md";
  }
  return "pdf";
}

// One overload a request.
struct RequestWriter {
  json operator()(const ui::SaveFile& request) const {
    return {{"type", "save_file"}, {"name", request.name}, {"media_type", request.media_type}};
  }
  json operator()(const ui::StartProbe& request) const {
    const reachability::Probe& probe = request.probe;
    return {{"type", "start_probe"},
            {"attempt", request.attempt},
            {"probe",
             {{"id", probe.id},
              {"method", reachability::name_of(probe.method)},
              {"host", probe.host},
              {"port", probe.port},
              {"url", probe.url},
              {"deadline_ms", probe.deadline_ms}}}};
  }
  json operator()(const ui::CancelProbes&) const { return {{"type", "cancel_probes"}}; }
  json operator()(const ui::WriteHandout& request) const {
    return {{"type", "write_handout"},
            {"format", format_name(request.format)},
            {"set", request.set},
            {"language", request.language},
            {"file_name", request.file_name}};
  }
  json operator()(const ui::CancelHandout&) const { return {{"type", "cancel_handout"}}; }
  json operator()(const ui::StoreChoice& request) const {
    return {{"type", "store_choice"}, {"key", request.key}, {"value", request.value}};
  }
  json operator()(const ui::ShowTheme& request) const { return {{"type", "show_theme"}, {"theme", request.theme}}; }
  json operator()(const ui::ReplaceAddress& request) const {
    return {{"type", "replace_address"}, {"path_and_query", request.path_and_query}};
  }
};

}  // namespace

std::string write_request(const ui::PlatformRequest& request) {
  // A visitor's typing may be cut within a character; replaced, it is still JSON.
  return std::visit(RequestWriter{}, request).dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace flytt::web
