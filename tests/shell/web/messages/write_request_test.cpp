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
      {ui::firewall_check::BeginProbes{}, R"({"type":"begin_probes"})"},
      {ui::firewall_check::StartProbe{probe, 2},
       R"({"type":"start_probe","id":4,"attempt":2,"method":"web_rtc_tcp","host":"mobile.flexhrm.com",)"
       R"("port":443,"url":"turn:mobile.flexhrm.com:443?transport=tcp","deadline_ms":5000})"},
      {ui::firewall_check::CancelProbes{}, R"({"type":"cancel_probes"})"},
      {ui::BeginJob{7, "handout", R"({"set":"faq"})"},
       R"({"type":"begin_job","job":7,"kind":"handout","parameters":"{\"set\":\"faq\"}"})"},
      {ui::CancelJob{7}, R"({"type":"cancel_job","job":7})"},
      {ui::Keep{"mobile", 1, "company", "Å \"& B\""},
       R"({"type":"keep","store":"mobile","version":1,"name":"company","value":"Å \"& B\""})"},
      {ui::ForgetKept{}, R"({"type":"forget_kept"})"},
      {ui::preferences::ShowPreference{"theme", "dark"}, R"({"type":"show_preference","key":"theme","value":"dark"})"},
      {ui::ReplaceAddress{"/en/?q=a"}, R"({"type":"replace_address","address":"/en/?q=a"})"},
      {ui::search_field::WaitForIndex{}, R"({"type":"wait_for_index"})"},
  };
  for (const Case& expected : cases) EXPECT_EQ(write_request(expected.request), expected.json);
}

TEST(WriteRequest, AttachesTheBytesOfAFileAndNothingElse) {
  EXPECT_EQ(attachment_of(ui::SaveFile{"a.png", "image/png", "bytes"}), "bytes");
  EXPECT_EQ(attachment_of(ui::ReplaceAddress{"/en/"}), "");
}

}  // namespace
}  // namespace flytt::web
