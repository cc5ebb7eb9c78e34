#include "core/reachability/text_keys.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace flytt::reachability {
namespace {

template <class Enum>
std::set<std::string> names(int count) {
  std::set<std::string> found;
  for (int i = 0; i < count; ++i) found.insert(name_of(static_cast<Enum>(i)));
  return found;
}

TEST(NameOf, GivesEveryEnumeratorANameOfItsOwn) {
  EXPECT_EQ(names<ProbeMethod>(3).size(), 3U);
  EXPECT_EQ(names<Outcome>(kOutcomeCount).size(), static_cast<std::size_t>(kOutcomeCount));
  EXPECT_EQ(names<Verdict>(kVerdictCount).size(), static_cast<std::size_t>(kVerdictCount));
  EXPECT_EQ(names<NotTestedReason>(kNotTestedReasonCount).size(), static_cast<std::size_t>(kNotTestedReasonCount));
  EXPECT_EQ(names<Engine>(4).size(), 4U);
}

TEST(NameOf, WritesWordsInLowerCaseWithUnderscores) {
  EXPECT_STREQ(name_of(ProbeMethod::WebRtcTcp), "web_rtc_tcp");
  EXPECT_STREQ(name_of(Outcome::ConnectedThenFailed), "connected_then_failed");
  EXPECT_STREQ(name_of(Verdict::NotTested), "not_tested");
  EXPECT_STREQ(name_of(NotTestedReason::AddressRange), "address_range");
  EXPECT_STREQ(name_of(Engine::WebKit), "web_kit");
}

TEST(VerdictTextKey, JoinsVerdictAndPart) {
  EXPECT_EQ(verdict_text_key(Verdict::TlsNameMismatch, "people"), "verdict.tls_name_mismatch.people");
}

}  // namespace
}  // namespace flytt::reachability
