#include "core/reachability/openings.h"

#include <gtest/gtest.h>

#include "tests/support/sample_endpoint.h"

namespace flytt::reachability {
namespace {

using test_support::sample_endpoint;

TEST(AddressesToOpen, NamesEachDestinationWithEachPort) {
  content::Edition edition;
  edition.endpoints = {sample_endpoint("web", {"a.flytt.se"}, {"20.1.2.3", "2600::/32"}, {"443", "8000-8080"}),
                       sample_endpoint("unpublished", {})};
  EXPECT_EQ(addresses_to_open(edition),
            "a.flytt.se 443\na.flytt.se 8000-8080\n20.1.2.3 443\n20.1.2.3 8000-8080\n2600::/32 443\n"
            "2600::/32 8000-8080\n");
}

TEST(AddressesToOpen, LeavesOutComparisonsAndExamplesOfAnyKind) {
  content::Edition edition;
  edition.endpoints.assign(3, sample_endpoint("web", {"a.flytt.se"}));
  edition.endpoints[0].role = content::EndpointRole::Control;
  edition.endpoints[1].is_example = true;
  edition.endpoints[2].are_hosts_by_example = true;
  EXPECT_EQ(addresses_to_open(edition), "");
}

}  // namespace
}  // namespace flytt::reachability
