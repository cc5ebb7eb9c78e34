// Our share of the benchmark: each function does one piece of work and returns a number that depends on all of it.
#include <emscripten.h>
#include <qrcodegen.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/docx/write_docx.h"
#include "core/handout/handout.h"
#include "core/pdf/write_pdf.h"
#include "core/qr/qr_code.h"
#include "core/search/index.h"
#include "core/search/search.h"

namespace {

using namespace flytt;

struct Work {
  std::array<std::string, 4> fonts;
  search::Index index;
};

Work& work() {
  static auto* const the_work = new Work;
  return *the_work;
}

// "first\nsecond" without copies.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

handout::Paragraph paragraph(std::string text) {
  handout::Paragraph result;
  result.runs.push_back(plain_run(std::move(text)));
  return result;
}

// 200 sections of a heading, a paragraph, a list of three and a table of four rows, as documents.bench.mjs gives them
// to the peers.
handout::Handout sample(std::string_view text) {
  handout::Handout document;
  document.title = "Benchmark";
  document.language = "en";
  document.author = "Flytt";
  document.description = "A document of two hundred sections.";
  document.created = "2026-11-24";
  document.header = "Benchmark";
  document.page_label = "Page {page} of {pages}";
  for (int i = 1; i <= 200; ++i) {
    const std::string number = std::to_string(i);
    handout::Heading heading;
    heading.runs.push_back(plain_run("Section " + number));
    document.body.push_back({std::move(heading)});
    document.body.push_back({paragraph(std::string(text))});
    handout::List list;
    for (int item = 1; item <= 3; ++item) {
      list.items.push_back({{paragraph("Point " + std::to_string(item) + " of section " + number)}});
    }
    document.body.push_back({std::move(list)});
    handout::Table table;
    table.caption = "Table " + number;
    table.columns = {{"Address", 2}, {"Port", 1}, {"Purpose", 2}};
    for (int row = 1; row <= 4; ++row) {
      const std::string place = number + "." + std::to_string(row);
      handout::Cell address;
      address.body.push_back({paragraph("host-" + place + ".example")});
      handout::Cell port;
      port.body.push_back({paragraph("443")});
      handout::Cell purpose;
      purpose.body.push_back({paragraph("Carries service " + place)});
      table.rows.push_back({std::move(address), std::move(port), std::move(purpose)});
    }
    document.body.push_back({std::move(table)});
  }
  return document;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE int bench_qr(const char* text, int size) {
  const Result<ModuleGrid> grid = qr::encode({text, static_cast<std::size_t>(size)}, qr::Level::M);
  if (!grid.has_value()) return 0;
  int dark = 0;
  for (const std::uint8_t module : grid->dark) dark += module;
  return dark;
}

// The peer in C, compiled with the same flags. `text` ends with a zero.
EMSCRIPTEN_KEEPALIVE int bench_qr_peer(const char* text) {
  static std::uint8_t code[qrcodegen_BUFFER_LEN_MAX];
  static std::uint8_t scratch[qrcodegen_BUFFER_LEN_MAX];
  if (!qrcodegen_encodeText(text, scratch, code, qrcodegen_Ecc_MEDIUM, 1, 40, qrcodegen_Mask_AUTO, true)) return 0;
  int dark = 0;
  const int side = qrcodegen_getSize(code);
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) dark += qrcodegen_getModule(code, x, y) ? 1 : 0;
  }
  return dark;
}

// Lines "title\tbody". Returns the number of terms.
EMSCRIPTEN_KEEPALIVE int bench_search_build(const char* text, int size) {
  content::Edition edition;
  edition.language = "en";
  for (const std::string_view line : lines_of({text, static_cast<std::size_t>(size)})) {
    const std::size_t tab = line.find('\t');
    content::Question question;
    question.id = "q" + std::to_string(edition.questions.size());
    question.question = std::string(line.substr(0, tab));
    question.answer.push_back(paragraph_block({plain_run(std::string(line.substr(tab + 1)))}));
    edition.questions.push_back(std::move(question));
  }
  work().index = search::build_index(edition);
  return static_cast<int>(work().index.terms.size());
}

// Lines of queries. Returns how many of them found nothing.
EMSCRIPTEN_KEEPALIVE int bench_search(const char* text, int size) {
  int empty = 0;
  for (const std::string_view query : lines_of({text, static_cast<std::size_t>(size)})) {
    empty += search::search(work().index, query, 10).empty() ? 1 : 0;
  }
  return empty;
}

EMSCRIPTEN_KEEPALIVE void bench_font(int face, const char* bytes, int size) {
  work().fonts[static_cast<std::size_t>(face)] = std::string(bytes, static_cast<std::size_t>(size));
}

// Bytes of the file.
EMSCRIPTEN_KEEPALIVE int bench_pdf(const char* text, int size) {
  const auto& fonts = work().fonts;
  const Result<std::string> file = pdf::write_pdf(sample({text, static_cast<std::size_t>(size)}),
                                                  pdf::FontSet{fonts[0], fonts[1], fonts[2], fonts[3]});
  return file.has_value() ? static_cast<int>(file->size()) : 0;
}

EMSCRIPTEN_KEEPALIVE int bench_docx(const char* text, int size) {
  const Result<std::string> file = docx::write_docx(sample({text, static_cast<std::size_t>(size)}));
  return file.has_value() ? static_cast<int>(file->size()) : 0;
}
}
