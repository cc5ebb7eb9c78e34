#include "core/reachability/browser_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sample_endpoint.h"

namespace flytt::reachability {
namespace {

using test_support::sample_endpoint;
using testing::ElementsAre;
using testing::IsEmpty;

const content::Day kToday = {2026, 3, 1};

Plan plan_of(std::vector<content::Endpoint> endpoints, const std::string& own_origin = "") {
  content::Edition edition;
  edition.endpoints = std::move(endpoints);
  return plan_for_browser(edition, own_origin, kToday);
}

std::vector<std::string> urls_of(const Plan& plan) {
  std::vector<std::string> urls;
  for (const Probe& probe : plan.probes) urls.push_back(probe.url);
  return urls;
}

TEST(PlanForBrowser, AsksAHostByHttpsAndByWebRtc) {
  const Plan plan = plan_of({sample_endpoint("web", {"web.flytt.test"})});
  EXPECT_THAT(urls_of(plan), ElementsAre("https://web.flytt.test/", "turn:web.flytt.test:443?transport=tcp"));
  EXPECT_EQ(plan.probes[0].method, ProbeMethod::Fetch);
  EXPECT_EQ(plan.probes[1].method, ProbeMethod::WebRtcTcp);
  EXPECT_EQ(plan.probes[1].host, "web.flytt.test");
  EXPECT_EQ(plan.probes[1].deadline_ms, kProbeDeadlineMs);
  EXPECT_THAT(plan.skipped, IsEmpty());
}

TEST(PlanForBrowser, AsksEveryHostAndAddressAtEveryPort) {
  const Plan plan =
      plan_of({sample_endpoint("web", {"a.flytt.test", "b.flytt.test"}, {"198.51.100.7"}, {"443", "8443"})});
  EXPECT_THAT(urls_of(plan), ElementsAre("https://a.flytt.test/", "turn:a.flytt.test:443?transport=tcp",
                                         "https://a.flytt.test:8443/", "turn:a.flytt.test:8443?transport=tcp",
                                         "https://b.flytt.test/", "turn:b.flytt.test:443?transport=tcp",
                                         "https://b.flytt.test:8443/", "turn:b.flytt.test:8443?transport=tcp",
                                         "https://198.51.100.7/", "turn:198.51.100.7:443?transport=tcp",
                                         "https://198.51.100.7:8443/", "turn:198.51.100.7:8443?transport=tcp"));
}

TEST(PlanForBrowser, AsksABareIpv6AddressByWebRtcAloneAndWritesItInBracketsInUrlsOnly) {
  const Plan plan = plan_of({sample_endpoint("web", {}, {"2001:DB8::7"}, {"443", "8443"})});
  EXPECT_THAT(urls_of(plan),
              ElementsAre("turn:[2001:db8::7]:443?transport=tcp", "turn:[2001:db8::7]:8443?transport=tcp"));
  EXPECT_EQ(plan.probes[0].host, "2001:db8::7");
  EXPECT_THAT(plan.skipped, IsEmpty());
}

TEST(PlanForBrowser, LeavesOutWhatOnlyHttpsCouldAskOfABareIpv6Address) {
  content::Endpoint with_echo = sample_endpoint("web", {"a.flytt.test"}, {"2001:db8::7", "198.51.100.7"}, {"853"});
  with_echo.echo_url = network::parse_url("https://[2001:db8::8]:8443/echo").value();
  const Plan plan = plan_of({with_echo});
  EXPECT_THAT(urls_of(plan), ElementsAre("https://a.flytt.test:853/", "https://198.51.100.7:853/"));
  ASSERT_EQ(plan.skipped.size(), 2U);
  for (const Skipped& skipped : plan.skipped) EXPECT_EQ(skipped.reason, NotTestedReason::Unnameable);
  EXPECT_EQ(plan.skipped[0].host, "2001:db8::8");
  EXPECT_EQ(plan.skipped[0].port, 8443);
  EXPECT_EQ(plan.skipped[1].host, "2001:db8::7");
  EXPECT_EQ(plan.skipped[1].port, 853);
}

TEST(PlanForBrowser, TakesPort443WhereNoneIsGiven) {
  EXPECT_THAT(urls_of(plan_of({sample_endpoint("web", {"a.flytt.test"}, {}, {})})),
              ElementsAre("https://a.flytt.test/", "turn:a.flytt.test:443?transport=tcp"));
}

TEST(PlanForBrowser, PutsControlsFirstAndItsOwnOriginBeforeThem) {
  content::Endpoint control = sample_endpoint("old", {"old.flytt.test"});
  control.role = content::EndpointRole::Control;
  const Plan plan = plan_of({sample_endpoint("new", {"new.flytt.test"}), control}, "http://localhost:8080");
  ASSERT_EQ(plan.probes.size(), 5U);
  EXPECT_EQ(plan.probes[0].endpoint_id, kOwnOriginId);
  EXPECT_EQ(plan.probes[0].url, "http://localhost:8080/");
  EXPECT_EQ(plan.probes[0].host, "localhost");
  EXPECT_EQ(plan.probes[0].port, 8080);
  EXPECT_EQ(plan.probes[1].endpoint_id, "old");
  EXPECT_EQ(plan.probes[3].endpoint_id, "new");
  for (std::size_t i = 0; i < plan.probes.size(); ++i) {
    EXPECT_EQ(plan.probes[i].id, static_cast<int>(i));
    EXPECT_EQ(plan.probes[i].is_control, i < 3);
  }
}

TEST(PlanForBrowser, ReadsThePortOfItsOwnOrigin) {
  struct Case {
    const char* origin;
    const char* host;
    int port;
  };
  for (const Case& each :
       {Case{"https://portal.test", "portal.test", 443}, Case{"http://portal.test", "portal.test", 80},
        Case{"https://[2001:db8::1]:8443", "2001:db8::1", 8443}, Case{"https://[2001:db8::1]", "2001:db8::1", 443}}) {
    const Plan plan = plan_of({}, each.origin);
    ASSERT_EQ(plan.probes.size(), 1U);
    EXPECT_EQ(plan.probes[0].host, each.host);
    EXPECT_EQ(plan.probes[0].port, each.port);
  }
}

TEST(PlanForBrowser, AsksForTheEchoWhereTheOperatorOffersIt) {
  content::Endpoint with_echo = sample_endpoint("web", {"web.flytt.test"});
  with_echo.echo_url = network::parse_url("https://web.flytt.test/echo?x=1").value();
  const Plan plan = plan_of({with_echo});
  ASSERT_EQ(plan.probes.size(), 3U);
  EXPECT_EQ(plan.probes[0].method, ProbeMethod::EchoFetch);
  EXPECT_EQ(plan.probes[0].url, "https://web.flytt.test/echo?x=1");
  EXPECT_EQ(plan.probes[0].host, "web.flytt.test");
}

TEST(PlanForBrowser, LeavesOutAnEchoAtAPortThatBrowsersBlock) {
  content::Endpoint with_echo = sample_endpoint("web", {"web.flytt.test"});
  with_echo.echo_url = network::parse_url("https://echo.flytt.test:6000/").value();
  const Plan plan = plan_of({with_echo});
  for (const Probe& probe : plan.probes) EXPECT_NE(probe.method, ProbeMethod::EchoFetch);
  ASSERT_EQ(plan.skipped.size(), 1u);
  EXPECT_EQ(plan.skipped[0].reason, NotTestedReason::PortNotAllowed);
  EXPECT_EQ(plan.skipped[0].host, "echo.flytt.test");
  EXPECT_EQ(plan.skipped[0].port, 6000);
}

TEST(PlanForBrowser, AsksOnlyByTheMethodThatMayUseThePort) {
  EXPECT_THAT(urls_of(plan_of({sample_endpoint("web", {"a.flytt.test"}, {}, {"853"})})),
              ElementsAre("https://a.flytt.test:853/"));
  EXPECT_THAT(urls_of(plan_of({sample_endpoint("web", {"a.flytt.test"}, {}, {"80"})})),
              ElementsAre("turn:a.flytt.test:80?transport=tcp"));
}

struct SkippedCase {
  content::Endpoint endpoint;
  NotTestedReason reason;
};

TEST(PlanForBrowser, SaysWhyAnEndpointIsNotProbed) {
  content::Endpoint example = sample_endpoint("x", {"a.flytt.test"}, {"198.51.100.7"});
  example.is_example = true;
  for (const SkippedCase& each :
       {SkippedCase{example, NotTestedReason::ExampleAddress},
        SkippedCase{sample_endpoint("x", {}, {"198.51.100.0/24"}), NotTestedReason::AddressRange},
        SkippedCase{sample_endpoint("x", {}, {"2001:db8::7"}, {"853"}), NotTestedReason::Unnameable},
        SkippedCase{sample_endpoint("x", {"a.flytt.test"}, {}, {"25"}), NotTestedReason::PortNotAllowed}}) {
    const Plan plan = plan_of({each.endpoint});
    EXPECT_THAT(plan.probes, IsEmpty());
    ASSERT_EQ(plan.skipped.size(), 1U);
    EXPECT_EQ(plan.skipped[0].endpoint_id, "x");
    EXPECT_EQ(plan.skipped[0].reason, each.reason);
  }
}

TEST(PlanForBrowser, TellsThePageWhichHostsABrowserGuards) {
  const Plan plan = plan_of({sample_endpoint("x", {"localhost", "a.flytt.se"}, {"10.1.2.3", "fe80::1", "20.1.2.3"})});
  for (const Probe& probe : plan.probes) {
    EXPECT_EQ(probe.address_space, network::space_of_host(probe.host)) << probe.host;
  }
  EXPECT_EQ(plan.probes.front().address_space, network::AddressSpace::Loopback);
  EXPECT_EQ(plan.probes.back().address_space, network::AddressSpace::Public);
}

TEST(PlanForBrowser, HasNoControlOfItsOwnWithoutAWebAddress) {
  for (const char* origin : {"", "null", "file://"}) EXPECT_THAT(plan_of({}, origin).probes, IsEmpty()) << origin;
}

TEST(PlanForBrowser, NamesThePartsOfAProbedEndpointThatAreLeftOut) {
  const Plan plan =
      plan_of({sample_endpoint("web", {"a.flytt.test"}, {"198.51.100.0/24", "198.51.100.7/32"}, {"443", "25"})});
  EXPECT_THAT(urls_of(plan), ElementsAre("https://a.flytt.test/", "turn:a.flytt.test:443?transport=tcp",
                                         "https://198.51.100.7/", "turn:198.51.100.7:443?transport=tcp"));
  ASSERT_EQ(plan.skipped.size(), 2U);
  EXPECT_EQ(plan.skipped[0].host, "198.51.100.0/24");
  EXPECT_EQ(plan.skipped[0].reason, NotTestedReason::AddressRange);
  EXPECT_EQ(plan.skipped[1].port, 25);
  EXPECT_EQ(plan.skipped[1].reason, NotTestedReason::PortNotAllowed);
}

TEST(IsPortBlocked, FollowsTheFetchStandardAndTheLowPortsOfWebRtc) {
  struct Case {
    int port;
    bool fetch;
    bool web_rtc;
  };
  for (const Case& each :
       {Case{0, true, true}, Case{22, true, true}, Case{79, true, true}, Case{80, false, false}, Case{81, false, true},
        Case{442, false, true}, Case{443, false, false}, Case{1023, false, true}, Case{1024, false, false},
        Case{3478, false, false}, Case{5061, true, true}, Case{8443, false, false}, Case{10080, true, true},
        Case{65535, false, false}}) {
    EXPECT_EQ(is_port_blocked_for_fetch(each.port), each.fetch) << each.port;
    EXPECT_EQ(is_port_blocked_for_webrtc(each.port), each.web_rtc) << each.port;
  }
}

}  // namespace
}  // namespace flytt::reachability
