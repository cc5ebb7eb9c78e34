#include "shell/web/messages/read_event.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <variant>

#include "core/reachability/text_keys.h"
#include "messages/messages.h"

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
      read_as<ui::firewall_check::ProbeObserved>(
          R"({"type":"probe","probe_id":3,"attempt":2,"outcome":"failed_at_once",)"
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
  EXPECT_EQ(read_as<ui::ValueChanged>(R"({"type":"value","key":"é \" 日"})").key, "é \" 日");
  EXPECT_EQ(read_as<ui::ParameterGiven>(R"({"type":"parameter","name":"role","value":"it"})").value, "it");
  const auto kept =
      read_as<ui::KeptRestored>(R"({"type":"kept","store":"preferences","version":1,"name":"theme","value":"dark"})");
  EXPECT_EQ(kept.store + "/" + kept.name + "/" + kept.value, "preferences/theme/dark");
  EXPECT_EQ(kept.version, 1);
  EXPECT_EQ(read_as<ui::KeepingFailed>(R"({"type":"keeping_failed","reason":"newer"})").reason,
            ui::KeepingFailure::Newer);
  EXPECT_EQ(read_as<ui::RouteChanged>(R"({"type":"route","path":"/en/"})").path, "/en/");
  EXPECT_EQ(read_as<ui::JobFinished>(R"({"type":"job_finished","job":12})").job, 12);
  read_as<ui::JobFailed>(R"({"type":"job_failed","job":1})");
  EXPECT_DOUBLE_EQ(read_as<ui::JobProgressed>(R"({"type":"job_progressed","job":1,"percent":50})").fraction, 0.5);
  EXPECT_FALSE(read_as<ui::ConnectivityChanged>(R"({"type":"connectivity","is_online":false})").is_online);
  EXPECT_EQ(read_as<ui::SectionShown>(R"({"type":"section","anchor":"sso"})").anchor, "sso");
  read_as<ui::CopyFailed>(R"({"type":"copy_failed"})");
  read_as<ui::search_field::IndexAwaited>(R"({"type":"index_awaited"})");
}

TEST(ReadEvent, TakesAResultOfAnyLengthBesideTheMessage) {
  const std::string report(1 << 20, 'x');
  const Result<ui::Event> event = read_event(R"({"type":"job_finished","job":1})", report);
  ASSERT_TRUE(event.has_value());
  EXPECT_EQ(std::get<ui::JobFinished>(*event).report, report);
}

TEST(ReadEvent, TakesAKeptTextOfAMegabyte) {
  const std::string text(1 << 20, 'x');
  const std::string kept = R"({"type":"kept","store":"mobile","version":1,"name":"company","value":")" + text + R"("})";
  EXPECT_EQ(read_as<ui::KeptRestored>(kept).value, text);
}

TEST(ReadEvent, TakesWhatIsWrittenBesideTheMessageAtAnyLength) {
  const std::string text = std::string(20 << 20, 'x') + "\"\n日";  // longer than any message may be
  const Result<ui::Event> event = read_event(R"({"type":"value","key":"a"})", text);
  ASSERT_TRUE(event.has_value());
  EXPECT_EQ(std::get<ui::ValueChanged>(*event).value, text);
}

// The names of the description are those by which core writes the same values into reports.
template <class Enum, std::size_t count>
void expect_names(const std::array<const char*, count>& names, Enum last) {
  EXPECT_EQ(count, static_cast<std::size_t>(last) + 1);
  for (std::size_t i = 0; i < count; ++i) EXPECT_STREQ(names[i], reachability::name_of(static_cast<Enum>(i)));
}

TEST(Messages, NameEveryAddressSpace) {
  using network::AddressSpace;
  static_assert(kAddressSpaceNames.size() == static_cast<std::size_t>(AddressSpace::NoService) + 1);
  const auto name_of = [](AddressSpace space) { return kAddressSpaceNames[static_cast<std::size_t>(space)]; };
  EXPECT_STREQ(name_of(AddressSpace::Unknown), "unknown");
  EXPECT_STREQ(name_of(AddressSpace::Public), "public");
  EXPECT_STREQ(name_of(AddressSpace::Private), "private");
  EXPECT_STREQ(name_of(AddressSpace::LinkLocal), "link_local");
  EXPECT_STREQ(name_of(AddressSpace::Loopback), "loopback");
  EXPECT_STREQ(name_of(AddressSpace::Documentation), "documentation");
  EXPECT_STREQ(name_of(AddressSpace::NoService), "no_service");
}

TEST(Messages, NameEveryEnumeratorAsReportsDo) {
  expect_names(kEngineNames, reachability::Engine::Other);
  expect_names(kMethodNames, reachability::ProbeMethod::WebRtcTcp);
  expect_names(kOutcomeNames, reachability::Outcome::NameNotFound);
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
      {R"({"type":"files_chosen","key":"a","names":[],"sizes":[]})", ErrorCode::UnknownName,
       "/type"},  // by nobody here
      {R"({"type":"activated"})", ErrorCode::MissingValue, "/key"},
      {R"({"type":"activated","key":null})", ErrorCode::WrongType, "/key"},
      {R"({"type":"job_finished","job":-1})", ErrorCode::InvalidValue, "/job"},
      {R"({"type":"job_finished","job":2000000001})", ErrorCode::InvalidValue, "/job"},
      {R"({"type":"job_progressed","job":1,"percent":"half"})", ErrorCode::WrongType, "/percent"},
      {R"({"type":"job_progressed","job":1,"percent":0.5})", ErrorCode::WrongType, "/percent"},
      {R"({"type":"job_progressed","job":1,"percent":101})", ErrorCode::InvalidValue, "/percent"},
      {R"({"type":"keeping_failed","reason":"tired"})", ErrorCode::UnknownName, "/reason"},
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
