#include "shell/web/messages/write_request.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace flytt::web {
namespace {

TEST(WriteRequest, WritesEachRequestUnderItsName) {
  reachability::Probe probe;
  probe.id = 4;
  probe.method = reachability::ProbeMethod::WebRtcTcp;
  probe.host = "mobile.flexhrm.com";
  probe.url = "turn:mobile.flexhrm.com:443?transport=tcp";
  struct Case {
    ui::PlatformRequest request;
    const char* json;
  };
  const Case cases[] = {
      {ui::SaveFile{"a.png", "image/png", "bytes"}, R"({"media_type":"image/png","name":"a.png","type":"save_file"})"},
      {ui::StartProbe{probe, 2},
       R"({"attempt":2,"probe":{"deadline_ms":5000,"host":"mobile.flexhrm.com","id":4,"method":"web_rtc_tcp",)"
       R"("port":443,"url":"turn:mobile.flexhrm.com:443?transport=tcp"},"type":"start_probe"})"},
      {ui::CancelProbes{}, R"({"type":"cancel_probes"})"},
      {ui::WriteHandout{ui::HandoutFormat::Markdown, "faq", "sv", "f.md"},
       R"({"file_name":"f.md","format":"md","language":"sv","set":"faq","type":"write_handout"})"},
      {ui::CancelHandout{}, R"({"type":"cancel_handout"})"},
      {ui::StoreChoice{"company", "Å \"& B\""}, R"({"key":"company","type":"store_choice","value":"Å \"& B\""})"},
      {ui::ShowTheme{"dark"}, R"({"theme":"dark","type":"show_theme"})"},
      {ui::ReplaceAddress{"/en/?q=a"}, R"({"path_and_query":"/en/?q=a","type":"replace_address"})"},
  };
  for (const Case& expected : cases) EXPECT_EQ(write_request(expected.request), expected.json);
}

TEST(WriteRequest, WritesJsonEvenOfBytesThatAreNotUtf8) {
  const std::string json = write_request(ui::StoreChoice{"company", "\xC3"});
  EXPECT_TRUE(nlohmann::json::accept(json)) << json;
}

}  // namespace
}  // namespace flytt::web
