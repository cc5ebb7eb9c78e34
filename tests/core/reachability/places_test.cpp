#include "core/reachability/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sample_endpoint.h"

namespace flytt::reachability {
namespace {

using test_support::sample_endpoint;
using testing::ElementsAre;
using testing::IsEmpty;

Places places_of(const content::Endpoint& endpoint) {
  content::Edition edition;
  edition.endpoints = {endpoint};
  return places_to_reach(edition, {2026, 3, 1}).at(0);
}

content::Endpoint valid(const char* period) {
  content::Endpoint made = sample_endpoint("x", {"a.flytt.test"});
  made.valid = content::parse_period(period).value_or(content::Period{});
  return made;
}

TEST(PlacesToReach, NamesHostsBeforeAddressesAndKeepsNetworksApart) {
  const Places places = places_of(
      sample_endpoint("web", {"b.flytt.test", "a.flytt.test"}, {"2001:DB8::7", "198.51.100.0/24"}, {"8443", "443"}));
  std::vector<std::string> hosts;
  for (const Host& host : places.hosts) hosts.push_back(host.text + (host.is_range ? " all" : ""));
  EXPECT_THAT(hosts, ElementsAre("b.flytt.test", "a.flytt.test", "2001:db8::7", "198.51.100.0/24 all"));
  EXPECT_THAT(places.ports, ElementsAre(8443, 443));
  EXPECT_FALSE(places.reason);
  EXPECT_FALSE(places.is_control);
}

TEST(PlacesToReach, TakesPort443WhereNoneIsGivenAndTheFirstOfARange) {
  EXPECT_THAT(places_of(sample_endpoint("web", {"a.flytt.test"}, {}, {})).ports, ElementsAre(443));
  EXPECT_THAT(places_of(sample_endpoint("web", {"a.flytt.test"}, {}, {"8000-8080", "443"})).ports,
              ElementsAre(8000, 443));
}

TEST(PlacesToReach, SaysWhyNothingOfAnEndpointIsReached) {
  content::Endpoint example = sample_endpoint("x", {"a.flytt.test"});
  example.is_example = true;
  struct Case {
    content::Endpoint endpoint;
    NotTestedReason reason;
  };
  for (const Case& each :
       {Case{example, NotTestedReason::ExampleAddress}, Case{sample_endpoint("x", {}), NotTestedReason::NotPublished},
        Case{valid("2026-03-02/.."), NotTestedReason::NotYetValid},
        Case{valid("../2026-02-28"), NotTestedReason::NoLongerValid}}) {
    const Places places = places_of(each.endpoint);
    EXPECT_EQ(places.reason, each.reason);
    EXPECT_THAT(places.hosts, IsEmpty());
    EXPECT_THAT(places.ports, IsEmpty());
  }
}

TEST(PlacesToReach, ReachesOnTheFirstAndLastDayOfValidity) {
  EXPECT_FALSE(places_of(valid("2026-03-01/..")).reason);
  EXPECT_FALSE(places_of(valid("../2026-03-01")).reason);
}

TEST(PlacesToReach, KeepsTheEditionsOrder) {
  content::Endpoint control = sample_endpoint("old", {"old.flytt.test"});
  control.role = content::EndpointRole::Control;
  content::Edition edition;
  edition.endpoints = {sample_endpoint("new", {"new.flytt.test"}), control};
  const std::vector<Places> all = places_to_reach(edition, {2026, 3, 1});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].endpoint_id, "new");
  EXPECT_EQ(all[1].endpoint_id, "old");
  EXPECT_TRUE(all[1].is_control);
}

}  // namespace
}  // namespace flytt::reachability
