// Writes the handouts that outside readers are given: NAME.pdf and, for comparison, NAME.tree (see model_tree.h).
// Usage: PROGRAM FOLDER, from the root of the repository.
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "core/handout/document_text.h"
#include "core/pdf/write_pdf.h"
#include "tests/core/pdf/random_handout.h"
#include "tests/core/pdf/sample_handout.h"
#include "tests/core/pdf/test_fonts.h"
#include "tests/outside_readers/model_tree.h"

namespace {

using flytt::pdf::heading;
using flytt::pdf::paragraph;

// Characters of many scripts, some of which no font of ours has.
flytt::handout::Handout unusual_handout() {
  flytt::handout::Handout document = flytt::pdf::small_handout();
  document.title = "\U0001F680 Unusual \u4F60\u597D";
  document.contents_title = "Contents \u2705";
  flytt::handout::Code code{{"echo \u201C\u2713 \u274C\u201D"}};
  flytt::handout::Table table;
  table.columns = {{"\u26A0\uFE0F Caution", 1}, {"H\u2082O", 1}};
  table.rows = {{flytt::pdf::cell("\u0645\u0631\u062D\u0628\u0627"), flytt::pdf::cell("\u05E9\u05DC\u05D5\u05DD")}};
  flytt::handout::Paragraph linked;
  linked.runs = {flytt::plain_run("see "), flytt::plain_run("\u4F60 \U0001F469\u200D\U0001F4BB")};
  linked.runs[1].href = "https://example.org/";
  linked.runs[1].strong = true;
  document.body = {heading(1, "Heading \U0001F1F8\U0001F1EA"),
                   paragraph("\u2194 \u2082 \u00BD \u215C ra\u0308ksmo\u0308rga\u030As Ti\u1EBFng Vi\u1EC7t"),
                   paragraph("\u0395\u03BB\u03BB\u03B7\u03BD\u03B9\u03BA\u03AC \u041F\u0440\u043E\u0431\u0430 x\u0302"),
                   paragraph("a\u2009b c\u00A0d\u2060e\uFEFFf\u200Eg\u200Bh \uE000"),
                   {linked},
                   {code},
                   {table},
                   heading(1, "\u0928\u092E")};
  flytt::handout::clean_texts(document);
  return document;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: PROGRAM FOLDER\n", stderr);
    return 2;
  }
  std::vector<std::pair<std::string, flytt::handout::Handout>> samples = {
      {"small", flytt::pdf::small_handout()}, {"full", flytt::pdf::full_handout()}, {"unusual", unusual_handout()}};
  for (unsigned seed = 1; seed <= 6; ++seed) {
    samples.emplace_back("random_" + std::to_string(seed), flytt::pdf::random_handout(seed, 2));
  }
  for (const auto& [name, document] : samples) {
    const flytt::Result<std::string> file = flytt::pdf::write_pdf(document, flytt::pdf::test_fonts());
    if (!file) {
      std::fprintf(stderr, "%s: %s %s\n", name.c_str(), file.error().place.pointer.c_str(),
                   file.error().message.c_str());
      return 1;
    }
    const std::string path = std::string(argv[1]) + "/" + name;
    std::ofstream(path + ".pdf", std::ios::binary) << *file;
    std::ofstream(path + ".tree", std::ios::binary) << flytt::outside_readers::model_tree(document);
  }
  return 0;
}
