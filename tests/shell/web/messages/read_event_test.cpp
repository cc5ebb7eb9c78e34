#include "shell/web/messages/read_event.h"

#include <gtest/gtest.h>

#include <string>
#include <variant>

namespace flytt::web {
namespace {

template <class Expected>
Expected read_as(std::string_view json) {
  const Result<ui::Event> event = read_event(json);
  EXPECT_TRUE(event.has_value()) << json << ": " << (event.has_value() ? "" : event.error().message);
  if (!event.has_value() || !std::holds_alternative<Expected>(*event)) {
    ADD_FAILURE() << json << " is another event";
    return Expected{};
  }
  return std::get<Expected>(*event);
}

TEST(ReadEvent, KnowsTheWorld) {
  const auto world = read_as<ui::WorldKnown>(
      R"({"type":"world","today":"2026-11-24","own_origin":"https://portal.example","engine":"gecko",)"
      R"("user_agent":"Agent","is_online":true,"started_at":"2026-11-24T09:30:00+01:00"})");
  EXPECT_EQ(content::format_day(world.today), "2026-11-24");
  EXPECT_EQ(world.own_origin, "https://portal.example");
  EXPECT_EQ(world.environment.engine, reachability::Engine::Gecko);
  EXPECT_EQ(world.environment.user_agent, "Agent");
  EXPECT_TRUE(world.environment.is_online);
  EXPECT_EQ(world.environment.started_at, "2026-11-24T09:30:00+01:00");
}

TEST(ReadEvent, TakesObservationsWithTheirTimes) {
  const reachability::Observation observation =
      read_as<ui::ProbeObserved>(R"({"type":"probe","probe_id":3,"attempt":2,"outcome":"failed_at_once",)"
                                 R"("started_ms":10,"elapsed_ms":25,"detail":"701"})")
          .observation;
  EXPECT_EQ(observation.probe_id, 3);
  EXPECT_EQ(observation.attempt, 2);
  EXPECT_EQ(observation.outcome, reachability::Outcome::FailedAtOnce);
  EXPECT_EQ(observation.started_ms, 10);
  EXPECT_EQ(observation.elapsed_ms, 25);
  EXPECT_EQ(observation.detail, "701");
}

TEST(ReadEvent, TakesKeysAndValuesAsTheyAre) {
  EXPECT_EQ(read_as<ui::Activated>(R"({"type":"activated","key":"a/b"})").key, "a/b");
  EXPECT_EQ(read_as<ui::ValueChanged>(R"({"type":"value","key":"f","value":"é \" 日"})").value, "é \" 日");
  EXPECT_EQ(read_as<ui::ChoiceRestored>(R"({"type":"choice","key":"theme","value":"dark"})").value, "dark");
  EXPECT_EQ(read_as<ui::RouteChanged>(R"({"type":"route","path":"/en/"})").path, "/en/");
  EXPECT_EQ(read_as<ui::HandoutWritten>(R"({"type":"handout_written","file_name":"a.pdf","bytes":12})").bytes, 12);
  read_as<ui::HandoutFailed>(R"({"type":"handout_failed"})");
  EXPECT_DOUBLE_EQ(read_as<ui::HandoutProgressed>(R"({"type":"handout_progress","percent":50})").fraction, 0.5);
  EXPECT_FALSE(read_as<ui::ConnectivityChanged>(R"({"type":"connectivity","is_online":false})").is_online);
  EXPECT_EQ(read_as<ui::SectionShown>(R"({"type":"section","anchor":"sso"})").anchor, "sso");
  read_as<ui::CopyFailed>(R"({"type":"copy_failed"})");
  read_as<ui::IndexAwaited>(R"({"type":"index_awaited"})");
}

TEST(ReadEvent, RefusesWhatIsNoMessageAndSaysWhichMemberIsWrong) {
  struct Case {
    const char* json;
    ErrorCode code;
    const char* pointer;
  };
  const Case cases[] = {
      {"", ErrorCode::InvalidSyntax, ""},
      {"[]", ErrorCode::WrongType, ""},
      {R"({"type":"activated","key":")", ErrorCode::InvalidSyntax, ""},
      {R"({"key":"a"})", ErrorCode::MissingValue, "/type"},
      {R"({"type":7})", ErrorCode::WrongType, "/type"},
      {R"({"type":"reboot"})", ErrorCode::UnknownName, "/type"},
      {R"({"type":"activated"})", ErrorCode::MissingValue, "/key"},
      {R"({"type":"activated","key":null})", ErrorCode::WrongType, "/key"},
      {R"({"type":"handout_written","file_name":"a","bytes":-1})", ErrorCode::InvalidValue, "/bytes"},
      {R"({"type":"handout_written","file_name":"a","bytes":2000000001})", ErrorCode::InvalidValue, "/bytes"},
      {R"({"type":"handout_progress","percent":"half"})", ErrorCode::WrongType, "/percent"},
      {R"({"type":"handout_progress","percent":0.5})", ErrorCode::WrongType, "/percent"},
      {R"({"type":"connectivity","is_online":1})", ErrorCode::WrongType, "/is_online"},
      {R"({"type":"probe","probe_id":0,"attempt":1,"outcome":"won","started_ms":0,"elapsed_ms":0,"detail":""})",
       ErrorCode::UnknownName, "/outcome"},
      {R"({"type":"world","today":"2026-02-30","own_origin":"","engine":"other","user_agent":"","is_online":true,)"
       R"("started_at":""})",
       ErrorCode::InvalidValue, "/today"},
  };
  for (const Case& bad : cases) {
    const Result<ui::Event> event = read_event(bad.json);
    ASSERT_FALSE(event.has_value()) << bad.json;
    EXPECT_EQ(event.error().code, bad.code) << bad.json;
    EXPECT_EQ(event.error().place.pointer, bad.pointer) << bad.json;
    EXPECT_FALSE(event.error().remedy.empty());
  }
}

}  // namespace
}  // namespace flytt::web
