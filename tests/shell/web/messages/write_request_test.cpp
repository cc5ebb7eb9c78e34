#include "shell/web/messages/write_request.h"

#include <gtest/gtest.h>

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
      {ui::SaveFile{"a.png", "image/png", "bytes"}, R"({"type":"save_file","name":"a.png","media_type":"image/png"})"},
      {ui::StartProbe{probe, 2},
       R"({"type":"start_probe","attempt":2,"probe":{"id":4,"method":"web_rtc_tcp","host":"mobile.flexhrm.com",)"
       R"("port":443,"url":"turn:mobile.flexhrm.com:443?transport=tcp","deadline_ms":5000}})"},
      {ui::CancelProbes{}, R"({"type":"cancel_probes"})"},
      {ui::WriteHandout{ui::HandoutFormat::Markdown, "faq", "sv", "f.md", "Acme AB"},
       R"({"type":"write_handout","format":"md","media_type":"text/markdown;charset=utf-8","set":"faq","language":"sv",)"
       R"("file_name":"f.md","company":"Acme AB"})"},
      {ui::CancelHandout{}, R"({"type":"cancel_handout"})"},
      {ui::StoreChoice{"company", "Å \"& B\""}, R"({"type":"store_choice","key":"company","value":"Å \"& B\""})"},
      {ui::ShowSetting{"theme", "dark"}, R"({"type":"show_setting","key":"theme","value":"dark"})"},
      {ui::ReplaceAddress{"/en/?q=a"}, R"({"type":"replace_address","address":"/en/?q=a"})"},
      {ui::WaitForIndex{}, R"({"type":"wait_for_index"})"},
  };
  for (const Case& expected : cases) EXPECT_EQ(write_request(expected.request), expected.json);
}

}  // namespace
}  // namespace flytt::web
