#include "ui/app/file_name.h"

#include <gtest/gtest.h>

namespace flytt::ui {
namespace {

TEST(FileName, SaysWhatWhichLanguageAndFormat) {
  EXPECT_EQ(handout_file_name("breaking-changes", "sv", handout::HandoutFormat::Pdf), "flytt-breaking-changes-sv.pdf");
  EXPECT_EQ(handout_file_name("all", "en", handout::HandoutFormat::Docx), "flytt-all-en.docx");
  EXPECT_EQ(handout_file_name("all", "en", handout::HandoutFormat::Html), "flytt-all-en.html");
  EXPECT_EQ(handout_file_name("all", "en", handout::HandoutFormat::Markdown), "flytt-all-en.md");
}

TEST(FileName, WritesDaysWithTwoDigits) {
  EXPECT_EQ(dated_file_name("firewall-check", content::Day{2026, 3, 7}), "flytt-firewall-check-2026-03-07");
}

TEST(FileName, KeepsACompanyReadableInAscii) {
  struct Case {
    const char* company;
    const char* name;
  };
  for (const Case& known :
       {Case{"", "flytt-mobile"}, Case{"Åkes Bygg AB", "flytt-mobile-akes-bygg-ab"},
        Case{"../../etc", "flytt-mobile-etc"}, Case{"日本", "flytt-mobile"}, Case{" a  b ", "flytt-mobile-a-b"}}) {
    EXPECT_EQ(qr_file_name(known.company), known.name);
  }
}

TEST(FileName, CutsALongCompanyWithoutALooseHyphen) {
  const std::string name = qr_file_name(std::string(39, 'a') + " b");
  EXPECT_EQ(name, "flytt-mobile-" + std::string(39, 'a'));
}

}  // namespace
}  // namespace flytt::ui
