// Writes a file of every kind that Flytt makes. Usage: PROGRAM FOLDER, from the root of the repository.
// same_bytes.test.mjs runs it natively and as WebAssembly and compares the two folders.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "core/docx/write_docx.h"
#include "core/handout/compose.h"
#include "core/html/handout_html.h"
#include "core/html/page_html.h"
#include "core/markdown/write_markdown.h"
#include "core/pdf/write_pdf.h"
#include "core/png/write_png.h"
#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"
#include "core/qr/qr_text.h"
#include "core/search/search.h"
#include "fonts/embedded_fonts.h"
#include "tests/support/sample_handout.h"
#include "tests/support/shipped_screens.h"

namespace {

namespace content = flytt::content;
namespace handout = flytt::handout;
namespace qr = flytt::qr;
using flytt::Result;

constexpr content::Day kToday{2026, 1, 15};

// Files by name. A file that cannot be made stops the program: there is nothing to compare then.
class Folder {
public:
  explicit Folder(std::string path) : path_(std::move(path)) {}

  void add(const std::string& name, const Result<std::string>& bytes) {
    if (!bytes) stop(name + ": " + bytes.error().message);
    std::ofstream file(path_ + "/" + name, std::ios::binary);
    file.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
    if (!file.flush()) stop(name + ": cannot be written");
  }

private:
  [[noreturn]] static void stop(const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    std::exit(3);
  }

  std::string path_;
};

void add_documents(Folder& folder, const std::string& name, const handout::Handout& document) {
  namespace fonts = flytt::fonts;
  const flytt::pdf::FontSet faces{fonts::kSourceSansRegular, fonts::kSourceSansSemibold, fonts::kSourceSansItalic,
                                  fonts::kSourceCodeRegular};
  folder.add(name + ".pdf", flytt::pdf::write_pdf(document, faces));
  folder.add(name + ".docx", flytt::docx::write_docx(document));
  folder.add(name + ".html", flytt::html::write_html(document));
  folder.add(name + ".md", flytt::markdown::write_markdown(document));
}

void add_handouts(Folder& folder) {
  using handout::HandoutSet;
  add_documents(folder, "sample", flytt::tests::sample_handout());
  for (const content::Edition& edition : flytt::test_support::shipped_pack().editions) {
    for (const HandoutSet set : {HandoutSet::All, HandoutSet::FaqQuestions, HandoutSet::BreakingChanges,
                                 HandoutSet::Firewall, HandoutSet::Onboarding, HandoutSet::Plan}) {
      add_documents(folder, edition.language + "-" + std::string(handout::name_of(set)),
                    handout::compose(edition, set, kToday));
    }
  }
}

void add_symbols(Folder& folder) {
  std::string long_text;
  while (long_text.size() < 1200) long_text += "Chapter " + std::to_string(long_text.size()) + ": scan me. ";
  const std::vector<std::pair<std::string, std::string>> texts{
      {"address", "https://mobile.flexhrm.com/"}, {"digits", "31415926535897932384626433832795028841971"},
      {"capitals", "HTTPS://EXAMPLE.ORG/ABC"},    {"unicode", "Åkeri & Söner, 日本語 €"},
      {"mixed", "order 00123456789012345678"},    {"long", long_text}};
  const std::vector<std::pair<std::string, qr::Level>> levels{
      {"l", qr::Level::L}, {"m", qr::Level::M}, {"q", qr::Level::Q}, {"h", qr::Level::H}};
  for (const auto& [text_name, text] : texts) {
    for (const auto& [level_name, level] : levels) {
      const Result<flytt::ModuleGrid> grid = qr::encode(text, level);
      const std::string name = "qr-" + text_name + "-" + level_name;
      if (!grid) return folder.add(name, tl::unexpected<flytt::Error>(grid.error()));
      folder.add(name + ".svg", qr::write_svg(*grid, text, qr::SvgLook{}));
      folder.add(name + ".png", flytt::png::write_png(*grid, 8, qr::kQuietZoneModules));
      folder.add(name + ".txt", qr::write_text(*grid, qr::Ink::Dark, qr::kQuietZoneModules));
    }
  }
}

void add_pages(Folder& folder) {
  flytt::html::PageDocument document;
  document.skip_text = "Skip";
  std::size_t number = 0;
  for (const flytt::ui::Screen& screen : flytt::test_support::shipped_screens()) {
    folder.add("page-" + std::to_string(number++) + ".html", flytt::html::write_page(screen.page, document));
  }
}

void add_answers(Folder& folder) {
  for (const content::Edition& edition : flytt::test_support::shipped_pack().editions) {
    const flytt::search::Index index = flytt::search::build_index(edition);
    std::string answers;
    for (const char* query :
         {"firewall", "brandvägg", "two factor", "tvåfaktor", "e", "pasword", "regler", "bankid app"}) {
      answers += std::string(query) + "\n";
      for (const flytt::search::Hit& hit : flytt::search::search(index, query, 50)) {
        answers += "  " + hit.id + " " + std::to_string(hit.score) + " " + hit.snippet + "\n";
      }
    }
    folder.add("search-" + edition.language + ".txt", answers);
  }
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::fputs("usage: PROGRAM FOLDER\n", stderr);
    return 2;
  }
  Folder folder(arguments[1]);
  add_handouts(folder);
  add_symbols(folder);
  add_pages(folder);
  add_answers(folder);
  return 0;
}
