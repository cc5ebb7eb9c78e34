// Writes the handouts that outside readers are given: NAME.pdf and, for comparison, NAME.tree (see model_tree.h); and
// the parts of one as a Word file, small.docx.parts/.
// Usage: PROGRAM FOLDER, from the root of the repository.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "core/docx/write_docx.h"
#include "core/handout/document_text.h"
#include "core/pdf/write_pdf.h"
#include "tests/core/pdf/random_handout.h"
#include "tests/core/pdf/sample_handout.h"
#include "tests/core/pdf/test_fonts.h"
#include "tests/outside_readers/model_tree.h"
#include "tests/support/zip_reader.h"

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

// Elements without anything in them: an outside reader finds as many items, rows and cells as there are.
flytt::handout::Handout empty_elements() {
  flytt::handout::Handout document = flytt::pdf::small_handout();
  flytt::handout::Table headless;
  headless.columns = {{"", 1}, {"", 1}};
  headless.rows = {{flytt::pdf::cell("a"), flytt::handout::Cell{{paragraph("")}}}};
  flytt::handout::Table rowless;
  rowless.columns = {{"Only a header", 1}};
  flytt::handout::List list;
  list.numbering = flytt::handout::Numbering::Decimal;
  list.items = {{}, {paragraph("second")}, {}};
  document.body = {
      heading(1, "x"),          paragraph(""), {list},   {flytt::handout::List{}}, {flytt::handout::Callout{}},
      {flytt::handout::Code{}}, {headless},    {rowless}};
  return document;
}

flytt::handout::Handout without_body() {
  flytt::handout::Handout document = flytt::pdf::small_handout();
  document.body.clear();
  return document;
}

// The parts of a Word file, each as a file of its own.
bool write_word_parts(const flytt::handout::Handout& document, const std::filesystem::path& folder) {
  const flytt::Result<std::string> file = flytt::docx::write_docx(document);
  if (!file) {
    std::fprintf(stderr, "%s\n", file.error().message.c_str());
    return false;
  }
  for (const auto& [name, bytes] : flytt::tests::unzip(*file)) {
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << bytes;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: PROGRAM FOLDER\n", stderr);
    return 2;
  }
  std::vector<std::pair<std::string, flytt::handout::Handout>> samples = {{"small", flytt::pdf::small_handout()},
                                                                          {"full", flytt::pdf::full_handout()},
                                                                          {"unusual", unusual_handout()},
                                                                          {"empty_elements", empty_elements()},
                                                                          {"without_body", without_body()}};
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
  return write_word_parts(flytt::pdf::small_handout(), std::string(argv[1]) + "/small.docx.parts") ? 0 : 1;
}
