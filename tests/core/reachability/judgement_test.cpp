#include "core/reachability/judgement.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>

#include "core/reachability/text_keys.h"

namespace flytt::reachability {
namespace {

// Verdicts as letters, so that a whole table can be read:
//   V verified  R reachable  T certificate  X refused  F failed at once  N no answer  D name not found
//   B blocked by this page  L not allowed by the browser  ? inconclusive
char letter_of(Verdict verdict) {
  constexpr std::string_view kLetters = "VRTXFNDBLO?-";  // in the order of the enumeration
  return kLetters[static_cast<std::size_t>(verdict)];
}

// Rows: what HTTPS ended with. Columns: what WebRTC ended with.
// `other` stands for every outcome that the method never has.
constexpr std::array<std::string_view, 9> kRows = {"none",        "answered",  "failed",  "silent", "blocked",
                                                   "not allowed", "cancelled", "no name", "other"};
using Table = std::array<std::string_view, 9>;

//                      none connected at-once unspecific silent failed blocked not-allowed cancelled other
// A name that fails at once may be one that nobody knows.
constexpr Table kName = {"?RF?N?BL??",   // HTTPS was not made
                         "RRRRRRBRRR",   // answered
                         "?TF???B???",   // failed
                         "N???N?BN??",   // silent
                         "BBBBBBBBBB",   // blocked by this page
                         "LRFLLLBL??",   // not allowed by the browser
                         "??????B???",   // cancelled
                         "DDDDDDBD?D",   // no such name
                         "??????B???"};  // other

// Connected is reachable, whatever the certificate says: it is issued for a name.
constexpr Table kPublicAddress = {"?RX?N?BL??",  //
                                  "RRRRRRBRRR",  //
                                  "?RX???B???",  //
                                  "NR??N?BN??",  //
                                  "BBBBBBBBBB",  //
                                  "LRXLLLBL??",  //
                                  "??????B???",  //
                                  "DDDDDDBD?D",  //
                                  "?R????B???"};

// Firefox, and Chromium at private addresses: connected and rejected look alike.
constexpr Table kUnspecific = {"????N?BL??",  //
                               "RRRRRRBRRR",  //
                               "??????B???",  //
                               "N???N?BN??",  //
                               "BBBBBBBBBB",  //
                               "LLLLLLBL??",  //
                               "??????B???",  //
                               "DDDDDDBD?D",  //
                               "??????B???"};

// Other engines: nothing has been measured, so WebRTC says nothing.
constexpr Table kFetchOnly = {"??????BL??",  //
                              "RRRRRRBRRR",  //
                              "??????B???",  //
                              "NNNNNNBN?N",  //
                              "BBBBBBBBBB",  //
                              "LLLLLLBL?L",  //
                              "??????B???",  //
                              "DDDDDDBD?D",  //
                              "??????B???"};

std::size_t row_of(const std::optional<Outcome>& fetch) {
  if (!fetch) return 0;
  switch (*fetch) {
    case Outcome::Answered:
      return 1;
    case Outcome::Failed:
      return 2;
    case Outcome::DeadlinePassed:
      return 3;
    case Outcome::BlockedByPage:
      return 4;
    case Outcome::NotAllowedByBrowser:
      return 5;
    case Outcome::Cancelled:
      return 6;
    case Outcome::NameNotFound:
      return 7;
    default:
      return 8;
  }
}

std::size_t column_of(const std::optional<Outcome>& web_rtc) {
  if (!web_rtc) return 0;
  switch (*web_rtc) {
    case Outcome::ConnectedThenFailed:
      return 1;
    case Outcome::FailedAtOnce:
      return 2;
    case Outcome::FailedUnspecific:
      return 3;
    case Outcome::DeadlinePassed:
      return 4;
    case Outcome::Failed:
      return 5;
    case Outcome::BlockedByPage:
      return 6;
    case Outcome::NotAllowedByBrowser:
      return 7;
    case Outcome::Cancelled:
      return 8;
    default:
      return 9;
  }
}

const Table& table_for(Engine engine, PlaceKind place) {
  if (engine == Engine::WebKit || engine == Engine::Other) return kFetchOnly;
  if (engine == Engine::Gecko || place == PlaceKind::PrivateAddress) return kUnspecific;
  return place == PlaceKind::Name ? kName : kPublicAddress;
}

// The echo stands above the table: it proves, disproves, or adds nothing.
char expected_letter(const PlaceOutcomes& outcomes, Engine engine) {
  const char without_echo = table_for(engine, outcomes.place)[row_of(outcomes.fetch)][column_of(outcomes.web_rtc)];
  if (!outcomes.echo) return without_echo;
  if (without_echo == 'B' || *outcomes.echo == Outcome::BlockedByPage) return 'B';
  if (*outcomes.echo == Outcome::EchoMatched) return 'V';
  if (*outcomes.echo == Outcome::EchoDiffered) return '?';
  if (*outcomes.echo == Outcome::Cancelled) return outcomes.fetch == Outcome::Answered ? 'R' : '?';
  return without_echo;
}

std::optional<Outcome> outcome_at(int index) {
  return index == kOutcomeCount ? std::nullopt : std::optional<Outcome>(static_cast<Outcome>(index));
}

TEST(JudgePlace, FollowsTheTableInEveryCombination) {
  std::set<char> letters;
  for (int echo = 0; echo <= kOutcomeCount; ++echo) {
    for (int fetch = 0; fetch <= kOutcomeCount; ++fetch) {
      for (int web_rtc = 0; web_rtc <= kOutcomeCount; ++web_rtc) {
        for (const PlaceKind place : {PlaceKind::Name, PlaceKind::PublicAddress, PlaceKind::PrivateAddress}) {
          for (const Engine engine : {Engine::Chromium, Engine::Gecko, Engine::WebKit, Engine::Other}) {
            PlaceOutcomes outcomes;
            outcomes.echo = outcome_at(echo);
            outcomes.fetch = outcome_at(fetch);
            outcomes.web_rtc = outcome_at(web_rtc);
            outcomes.place = place;
            const char letter = letter_of(judge_place(outcomes, engine));
            letters.insert(letter);
            ASSERT_EQ(letter, expected_letter(outcomes, engine))
                << kRows[row_of(outcomes.fetch)] << ", WebRTC column " << column_of(outcomes.web_rtc) << ", echo "
                << echo << ", place " << static_cast<int>(place) << ", engine " << name_of(engine);
          }
        }
      }
    }
  }
  EXPECT_EQ(std::string(letters.begin(), letters.end()), "?BDFLNRTVX") << "never offline, never not tested";
}

TEST(JudgePlace, SaysNothingWhereNothingWasMade) {
  for (const PlaceKind place : {PlaceKind::Name, PlaceKind::PublicAddress, PlaceKind::PrivateAddress}) {
    PlaceOutcomes outcomes;
    outcomes.place = place;
    EXPECT_EQ(judge_place(outcomes, Engine::Chromium), Verdict::Inconclusive);
  }
}

// What stands over the results depends on it, verdict by verdict in the order of the enumeration: reached, failed,
// unclear, not tested.
TEST(StandingOf, CountsAsFailedOnlyWhatIsClosed) {
  std::string letters;
  for (int verdict = 0; verdict < kVerdictCount; ++verdict) {
    letters += "rfu-"[static_cast<int>(standing_of(static_cast<Verdict>(verdict)))];
  }
  EXPECT_EQ(letters, "rruffffuuuu-");
}

// Verdict by verdict, in the order of the enumeration: what is left of it.
TEST(JudgeBesideControl, ClaimsAFailureOnlyBesideAControlThatPassed) {
  struct Case {
    ControlState control;
    bool is_online;
    std::string_view expected;
  };
  for (const Case& each : {Case{ControlState::Passed, true, "VRTXFNDBLO?-"},   //
                           Case{ControlState::NotMade, true, "VRTXFNDBLO?-"},  //
                           Case{ControlState::Unknown, true, "VR?????BLO?-"},  //
                           Case{ControlState::Failed, true, "VR?????BLO?-"},   //
                           Case{ControlState::Passed, false, "VROOOOOBLOO-"},  //
                           Case{ControlState::Failed, false, "VROOOOOBLOO-"},  //
                           Case{ControlState::Unknown, false, "VROOOOOBLOO-"}}) {
    std::string letters;
    for (int verdict = 0; verdict < kVerdictCount; ++verdict) {
      letters += letter_of(judge_beside_control(static_cast<Verdict>(verdict), each.control, each.is_online));
    }
    EXPECT_EQ(letters, each.expected) << static_cast<int>(each.control) << each.is_online;
  }
}

TEST(MoreUrgent, DoesNotLetAnOpenPlaceHideAClosedOne) {
  EXPECT_EQ(more_urgent(Verdict::Reachable, Verdict::NoAnswer), Verdict::NoAnswer);
  EXPECT_EQ(more_urgent(Verdict::Refused, Verdict::Verified), Verdict::Refused);
  EXPECT_EQ(more_urgent(Verdict::Reachable, Verdict::Inconclusive), Verdict::Inconclusive);
  EXPECT_EQ(more_urgent(Verdict::Verified, Verdict::Reachable), Verdict::Reachable);
  EXPECT_EQ(more_urgent(Verdict::Refused, Verdict::BlockedByPage), Verdict::BlockedByPage);
  EXPECT_EQ(more_urgent(Verdict::Reachable, Verdict::FailedAtOnce), Verdict::FailedAtOnce);
}

TEST(MoreUrgent, LetsAnAddressSpeakBeforeANameThatFailedAtOnce) {
  for (const Verdict of_address : {Verdict::Refused, Verdict::NoAnswer}) {
    EXPECT_EQ(more_urgent(Verdict::FailedAtOnce, of_address), of_address);
  }
}

TEST(MoreUrgent, DoesNotDependOnTheOrder) {
  for (int a = 0; a < kVerdictCount; ++a) {
    for (int b = 0; b < kVerdictCount; ++b) {
      EXPECT_EQ(more_urgent(static_cast<Verdict>(a), static_cast<Verdict>(b)),
                more_urgent(static_cast<Verdict>(b), static_cast<Verdict>(a)));
    }
  }
}

TEST(PlaceKindOf, TellsNamesFromAddresses) {
  EXPECT_EQ(place_kind("web.flytt.test"), PlaceKind::Name);
  EXPECT_EQ(place_kind("localhost"), PlaceKind::Name);
  EXPECT_EQ(place_kind("198.51.100.7"), PlaceKind::PublicAddress);
  EXPECT_EQ(place_kind("2001:db8::7"), PlaceKind::PublicAddress);
  EXPECT_EQ(place_kind("127.0.0.1"), PlaceKind::PrivateAddress);
  EXPECT_EQ(place_kind("fd00::1"), PlaceKind::PrivateAddress);
}

}  // namespace
}  // namespace flytt::reachability
