#include "core/mobile/mobile_address.h"

#include <gtest/gtest.h>

#include <string>

namespace flytt::mobile {
namespace {

const content::Mobile kBaseOnly = {"https://mobile.example/", ""};
const content::Mobile kInPath = {"https://mobile.example/", "https://mobile.example/c/{company}/start"};
const content::Mobile kInQuery = {"https://mobile.example/", "https://mobile.example?company={company}"};
const content::Mobile kInHost = {"https://mobile.example/", "https://{company}.mobile.example/"};

std::string address_of(const content::Mobile& mobile, std::string_view company) {
  const Result<std::string> address = mobile_address(mobile, company);
  return address ? *address : "error: " + address.error().message;
}

TEST(MobileAddress, IsTheBaseAddressWhereThePackNamesNoneForACompany) {
  EXPECT_EQ(address_of(kBaseOnly, "Example AB"), "https://mobile.example/");
  EXPECT_EQ(address_of(kBaseOnly, ""), "https://mobile.example/");
}

TEST(MobileAddress, IsTheBaseAddressWithoutACompany) {
  EXPECT_EQ(address_of(kInPath, ""), "https://mobile.example/");
  EXPECT_EQ(address_of(kInPath, "   "), "https://mobile.example/");
  EXPECT_EQ(address_of(kInPath, "\u200B"), "https://mobile.example/");
}

TEST(MobileAddress, EncodesWhatAUrlReserves) {
  EXPECT_EQ(address_of(kInPath, "acme"), "https://mobile.example/c/acme/start");
  EXPECT_EQ(address_of(kInPath, "  Åkeri & Son/1  "), "https://mobile.example/c/%C3%85keri%20%26%20Son%2F1/start");
  EXPECT_EQ(address_of(kInQuery, "a=b#c?d"), "https://mobile.example?company=a%3Db%23c%3Fd");
  EXPECT_EQ(address_of(kInPath, "a-b._~9"), "https://mobile.example/c/a-b._~9/start");
}

TEST(CompanyName, IsWhatAReaderSees) {
  EXPECT_EQ(company_name("  \u00C5keri AB ").value_or("error"), "\u00C5keri AB");
  EXPECT_EQ(company_name(" \u200B\u2060 ").value_or("error"), "");
  EXPECT_EQ(company_name(std::string(kMaxCompanyLength, 'a')).value_or("error"), std::string(kMaxCompanyLength, 'a'));
  EXPECT_FALSE(company_name(std::string(kMaxCompanyLength + 1, 'a')));
  EXPECT_FALSE(company_name("a\u0085"));
}

TEST(MobileAddress, WritesALowerCaseLabelIntoAHostName) {
  EXPECT_EQ(address_of(kInHost, "Acme-2"), "https://acme-2.mobile.example/");
  EXPECT_TRUE(mobile_address(kInHost, std::string(63, 'a')));
}

TEST(MobileAddress, SaysWhatIsWrongAndWhere) {
  struct Case {
    content::Mobile mobile;
    std::string company;
    ErrorCode code;
    int column;
  };
  for (const Case& each :
       {Case{{"", ""}, "acme", ErrorCode::MissingValue, 0}, Case{kInPath, "ab\xFF", ErrorCode::InvalidEncoding, 3},
        Case{kInPath, "a\xC0\xAF", ErrorCode::InvalidEncoding, 2},         // overlong
        Case{kInPath, "\xED\xA0\x80", ErrorCode::InvalidEncoding, 1},      // surrogate
        Case{kInPath, "\xF4\x90\x80\x80", ErrorCode::InvalidEncoding, 1},  // past U+10FFFF
        Case{kInPath, "a\xE2\x82", ErrorCode::InvalidEncoding, 2},         // cut off
        Case{kBaseOnly, "\xFF", ErrorCode::InvalidEncoding, 1}, Case{kInPath, " a\nb", ErrorCode::InvalidValue, 3},
        Case{kInPath, "a\x7F", ErrorCode::InvalidValue, 2},
        Case{kInPath, "a\xC2\x85", ErrorCode::InvalidValue, 2},  // a control character past ASCII
        Case{kInPath, ".", ErrorCode::InvalidValue, 1}, Case{kInPath, "..", ErrorCode::InvalidValue, 1},
        Case{kInHost, "a b", ErrorCode::InvalidValue, 2}, Case{kInHost, "-a", ErrorCode::InvalidValue, 1},
        Case{kInHost, "a-", ErrorCode::InvalidValue, 2}, Case{kInHost, "a.b", ErrorCode::InvalidValue, 2},
        Case{kInHost, "\xC3\xA5", ErrorCode::InvalidValue, 1},
        Case{kInHost, std::string(64, 'a'), ErrorCode::TooLarge, 64},
        Case{kInPath, std::string(kMaxCompanyLength + 1, 'a'), ErrorCode::TooLarge, 201}}) {
    const Result<std::string> address = mobile_address(each.mobile, each.company);
    ASSERT_FALSE(address) << each.company;
    EXPECT_EQ(address.error().code, each.code) << each.company;
    EXPECT_EQ(address.error().place.column, each.column) << each.company;
    EXPECT_FALSE(address.error().remedy.empty());
  }
}

TEST(MobileAddress, TakesTheLongestName) {
  EXPECT_TRUE(mobile_address(kInPath, std::string(kMaxCompanyLength, 'a')));
  std::string long_words;  // characters count, whatever they take
  for (std::size_t i = 0; i < kMaxCompanyLength; ++i) long_words += "\u00E5";
  EXPECT_TRUE(mobile_address(kInPath, long_words));
  EXPECT_FALSE(mobile_address(kInPath, long_words + "\u00E5"));
  EXPECT_EQ(address_of(kInPath, "..."), "https://mobile.example/c/.../start");
}

}  // namespace
}  // namespace flytt::mobile
