#include "core/reachability/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sample_endpoint.h"

namespace flytt::reachability {
namespace {

using test_support::sample_endpoint;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr content::Day kToday = {2026, 3, 1};

content::Endpoint valid(const char* period) {
  content::Endpoint made = sample_endpoint("x", {"a.flytt.test"});
  made.valid = content::parse_period(period).value_or(content::Period{});
  return made;
}

TEST(PlacesOf, NamesHostsBeforeAddressesAndKeepsNetworksApart) {
  const Places places = places_of(
      sample_endpoint("web", {"b.flytt.test", "a.flytt.test"}, {"2001:DB8::7", "198.51.100.0/24"}, {"8443", "443"}),
      kToday);
  EXPECT_THAT(places.hosts, ElementsAre("b.flytt.test", "a.flytt.test", "2001:db8::7"));
  EXPECT_THAT(places.ranges, ElementsAre("198.51.100.0/24"));
  EXPECT_THAT(places.ports, ElementsAre(8443, 443));
  EXPECT_FALSE(places.reason);
}

TEST(PlacesOf, TakesPort443WhereNoneIsGivenAndTheFirstOfARange) {
  EXPECT_THAT(places_of(sample_endpoint("web", {"a.flytt.test"}, {}, {}), kToday).ports, ElementsAre(443));
  EXPECT_THAT(places_of(sample_endpoint("web", {"a.flytt.test"}, {}, {"8000-8080", "443"}), kToday).ports,
              ElementsAre(8000, 443));
}

TEST(PlacesOf, SaysWhyNothingOfAnEndpointIsReached) {
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
    const Places places = places_of(each.endpoint, kToday);
    EXPECT_EQ(places.reason, each.reason);
    EXPECT_THAT(places.hosts, IsEmpty());
    EXPECT_THAT(places.ports, IsEmpty());
  }
}

TEST(PlacesOf, ReachesOnTheFirstAndLastDayOfValidity) {
  EXPECT_FALSE(places_of(valid("2026-03-01/.."), kToday).reason);
  EXPECT_FALSE(places_of(valid("../2026-03-01"), kToday).reason);
}

}  // namespace
}  // namespace flytt::reachability
