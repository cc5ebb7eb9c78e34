#include "core/content/check_publish.h"

#include <gtest/gtest.h>

#include "tests/core/content/sample_pack.h"

namespace flytt::content {
namespace {

TEST(CheckPublish, RefusesExamplesAndUnsetRequiredSettings) {
  EXPECT_EQ(sample::describe(check_publish(sample::files())),
            "error pack.json /settings/0 13:5 The setting \"api_host\" is required for publishing and has no value. | "
            "Write its value.\n"
            "error pack.json /settings/1 14:5 The setting \"new_address\" is required for publishing and has no value. "
            "| Write its value.\n"
            "error pack.json /endpoints/1 20:5 The endpoint \"cloud\" is an example and must not be published. | Write "
            "its real address, or the value of its setting.\n");
}

TEST(CheckPublish, AcceptsAPackWhoseSettingsAreSet) {
  std::vector<PackFile> files =
      sample::with("pack.json", R"("kind": "host", "value": null)", R"("kind": "host", "value": "api.flexhrm.com")");
  std::string& pack = sample::file(files, "pack.json").bytes;
  const std::string unset = R"("kind": "address", "value": null)";
  pack.replace(pack.find(unset), unset.size(), R"("kind": "address", "value": "20.1.2.3")");
  EXPECT_EQ(sample::describe(check_publish(files)), "");
}

TEST(CheckPublish, RefusesTheMachineOfTheReader) {
  const std::string found =
      sample::describe(check_publish(sample::with("pack.json", "timeclock.flexhrm.com", "localhost")));
  EXPECT_NE(
      found.find("error pack.json /endpoints/0 18:5 The endpoint \"timeclock\" is the machine of whoever reads the "
                 "portal. | Write the address at which the service answers to others.\n"),
      std::string::npos)
      << found;
}

TEST(CheckPublish, RefusesTheMachineOfTheReaderWhereverItStands) {
  struct Case {
    const char* file;
    const char* part;
    const char* with;
    const char* problem;
  };
  for (const Case& each : {
           Case{"pack.json", "https://www.flexhrm.com/guide", "http://127.0.0.1:8080/guide",
                "/settings/2 15:5 The setting \"guide_url\" is the machine of whoever reads the portal."},
           Case{"pack.json", "https://mobile.flexhrm.com/", "https://localhost.localdomain/",
                "/mobile 11:13 The mobile address is the machine of whoever reads the portal."},
           Case{"pack.json", "\"company_url\": null", "\"company_url\": \"https://{company}.localhost/\"",
                "/mobile 11:13 The mobile address is the machine of whoever reads the portal."},
           Case{"pack.json", "\"echo_url\": null", "\"echo_url\": \"https://127.0.0.1/echo\"",
                "/endpoints/0 18:5 The endpoint \"timeclock\" is the machine of whoever reads the portal."},
           Case{"changes.json", "\"after\": null", "\"after\": \"localhost\"",
                "The change \"new-api\" names the machine of whoever reads the portal as a new address."},
       }) {
    const std::string found = sample::describe(check_publish(sample::with(each.file, each.part, each.with)));
    EXPECT_NE(found.find(each.problem), std::string::npos) << each.with << '\n' << found;
  }
  EXPECT_EQ(sample::describe(check_publish(sample::with("pack.json", "\"company_url\": null",
                                                        "\"company_url\": \"https://{company}.flexhrm.com/\"")))
                .find("mobile address"),
            std::string::npos);
}

TEST(CheckPublish, LetsReadersWaitForASettingOnWhichNothingDepends) {
  std::vector<PackFile> files =
      sample::with("pack.json", R"("value": "https://www.flexhrm.com/guide")", R"("value": null)");
  for (const Problem& problem : check_publish(files))
    EXPECT_EQ(problem.error.message.find("guide_url"), std::string::npos);
}

}  // namespace
}  // namespace flytt::content
