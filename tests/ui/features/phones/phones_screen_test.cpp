#include <gtest/gtest.h>

#include <string>

#include "core/content/interface_text.h"
#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"

namespace flytt::ui {
namespace {

TEST(MobileView, OffersThePhoneItsAddressBeforeTheCodeAndOnlyThere) {
  App app;
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/mobile/"});
  const page::Page& page = app.screen().page;
  const int open = page::find_node(page, "open");
  const int code = page::find_node(page, "code/figure");
  ASSERT_GE(open, 0);
  EXPECT_LT(open, code);
  EXPECT_EQ(page.nodes[static_cast<std::size_t>(open)].widths, page::Widths::BelowWide);
}

TEST(MobileView, ShowsTheNameAsAReaderSeesIt) {
  App app;
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/mobile/"});
  app.handle(ValueChanged{"company", "\u200B "});
  EXPECT_EQ(page::find_node(app.screen().page, "code/company"), -1);
  app.handle(ValueChanged{"company", "  Example AB "});
  const int company = page::find_node(app.screen().page, "code/company");
  ASSERT_GE(company, 0);
  EXPECT_EQ(plain_text(app.screen().page.nodes[static_cast<std::size_t>(company)].runs), "Example AB");
}

const BeginJob* job_of(const PlatformRequests& requests) {
  return requests.size() == 1 ? std::get_if<BeginJob>(requests.data()) : nullptr;
}

TEST(MobileView, HasThePictureMadeOnceAtATime) {
  App app;
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/mobile/"});
  const PlatformRequests requests = app.handle(Activated{"code/png"});
  const BeginJob* job = job_of(requests);
  ASSERT_NE(job, nullptr);
  EXPECT_EQ(job->kind, "qr_picture");
  EXPECT_EQ(job->parameters, R"({"text":"https://mobile.flexhrm.com/","file_name":"flytt-mobile.png"})");
  EXPECT_TRUE(app.handle(Activated{"code/png"}).empty());
  app.handle(JobFinished{job->job + 1, ""});  // somebody else's
  EXPECT_TRUE(app.handle(Activated{"code/png"}).empty());
  app.handle(JobFinished{job->job, ""});
  EXPECT_NE(job_of(app.handle(Activated{"code/png"})), nullptr);
}

TEST(MobileView, ShowsThatThePictureIsMadeUntilItIsThereOrGivenUp) {
  App app;
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/mobile/"});
  const auto is_shown = [&](std::string_view key) { return page::find_node(app.screen().page, key) >= 0; };
  PlatformRequests requests = app.handle(Activated{"code/png"});
  ASSERT_NE(job_of(requests), nullptr);
  EXPECT_TRUE(is_shown("work/progress"));
  const PlatformRequests given_up = app.handle(Activated{"work/cancel"});
  ASSERT_EQ(given_up.size(), 1U);
  ASSERT_NE(std::get_if<CancelJob>(given_up.data()), nullptr);
  EXPECT_EQ(std::get_if<CancelJob>(given_up.data())->job, job_of(requests)->job);
  EXPECT_FALSE(is_shown("work"));
  requests = app.handle(Activated{"code/png"});
  ASSERT_NE(job_of(requests), nullptr);
  app.handle(JobFinished{job_of(requests)->job, ""});
  EXPECT_TRUE(is_shown("work/text"));
  EXPECT_FALSE(is_shown("work/progress"));
  app.handle(ValueChanged{"company", "Example AB"});
  EXPECT_FALSE(is_shown("work")) << "what was said was of another name";
}

TEST(MobileView, SaysThatThePictureCouldNotBeMadeUntilOneAsksAgain) {
  App app;
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/mobile/"});
  const PlatformRequests requests = app.handle(Activated{"code/png"});
  ASSERT_NE(job_of(requests), nullptr);
  EXPECT_EQ(page::find_node(app.screen().page, "work/failed/text"), -1);
  app.handle(JobFailed{job_of(requests)->job});
  EXPECT_NE(page::find_node(app.screen().page, "work/failed/text"), -1);
  EXPECT_NE(job_of(app.handle(Activated{"code/png"})), nullptr);
  EXPECT_EQ(page::find_node(app.screen().page, "work/failed/text"), -1);
}

TEST(MobileView, SaysInThePagesLanguageWhatIsWrongWithTheName) {
  content::Edition with_companies = test_support::shipped_pack().editions.back();
  with_companies.mobile.company_url = "https://{company}.mobile.example/";
  content::Edition without_address = with_companies;
  without_address.mobile.base_url.clear();
  struct Case {
    content::Edition edition;
    std::string company;
    const char* text;
  };
  for (const Case& wrong : {Case{with_companies, std::string(300, 'a'), "mobile.error.too_long"},
                            Case{with_companies, "a b", "mobile.error.not_usable"},
                            Case{without_address, "", "mobile.error.not_published"}}) {
    App app;
    app.handle(ContentLoaded{wrong.edition, {}});
    app.handle(RouteChanged{"/sv/mobile/"});
    app.handle(ValueChanged{"company", wrong.company});
    const page::Page& page = app.screen().page;
    const int error = page::find_node(page, "company/error/text");
    ASSERT_GE(error, 0) << wrong.text;
    EXPECT_EQ(plain_text(page.nodes[static_cast<std::size_t>(error)].runs),
              content::text_of(wrong.edition, wrong.text, {{"most", "63"}}));
    const page::Node& field = page.nodes[static_cast<std::size_t>(page::find_node(page, "company"))];
    // A name that cannot be used leaves the code for everyone; without any address there is none.
    const bool has_address = !wrong.edition.mobile.base_url.empty();
    EXPECT_EQ(page::find_node(page, "code/figure") >= 0, has_address) << wrong.text;
    EXPECT_EQ(page::find_node(page, "code/company"), -1);
    EXPECT_EQ(field.state.invalid, has_address);
    EXPECT_EQ(field.described_by, has_address ? "company-error company-help" : "company-help");
  }
}

TEST(MobileView, LeadsToTheSheetToPrint) {
  App app;
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/mobile/"});
  const page::Page& page = app.screen().page;
  const int link = page::find_node(page, "print");
  ASSERT_GE(link, 0);
  EXPECT_EQ(page.nodes[static_cast<std::size_t>(link)].href, "/en/documents/?set=onboarding");
}

}  // namespace
}  // namespace flytt::ui
