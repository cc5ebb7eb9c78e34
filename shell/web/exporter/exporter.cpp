// The functions that the worker calls; only numbers cross. Texts and files are put ready by the worker, then fetched by
// exporter_receive(), then used by the function that is called next.
#include <emscripten.h>

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/content/bundle.h"
#include "core/content/period.h"
#include "core/content/read_content.h"
#include "core/docx/write_docx.h"
#include "core/handout/compose.h"
#include "core/handout/handout_format.h"
#include "core/html/handout_html.h"
#include "core/markdown/write_markdown.h"
#include "core/pdf/write_pdf.h"
#include "shell/web/exporter/host.h"

namespace flytt::web {
namespace {

struct Exporter {
  std::string received;
  std::array<std::string, pdf::kFaceCount> fonts;  // by pdf::Face
  std::string portal_url;
  std::string company;
  std::optional<content::Edition> edition;
  std::optional<handout::HandoutSet> set;
  std::optional<handout::HandoutFormat> format;
};

// Made by the first call; lives as long as the worker.
Exporter& exporter() {
  static auto* const the_exporter = new Exporter;
  return *the_exporter;
}

int refuse(const Error& error) {
  const std::string text = error.message + ' ' + error.remedy;
  exporter_host_failed(text.data(), text.size());
  return 0;
}

int refuse(std::string message, std::string remedy) {
  return refuse(Error{ErrorCode::UnknownName, {}, std::move(message), std::move(remedy)});
}

Result<std::string> write_as(handout::HandoutFormat format, const handout::Handout& document) {
  switch (format) {
    case handout::HandoutFormat::Pdf: {
      const auto& fonts = exporter().fonts;
      return pdf::write_pdf(document, {fonts[0], fonts[1], fonts[2], fonts[3]});
    }
    case handout::HandoutFormat::Docx:
      return docx::write_docx(document);
    case handout::HandoutFormat::Html:
      return html::write_html(document);
    case handout::HandoutFormat::Markdown:
      return markdown::write_markdown(document);
  }
  return fail(ErrorCode::UnknownName, "There is no such format.", "Choose pdf, docx, html or md.");
}

}  // namespace
}  // namespace flytt::web

using flytt::web::exporter;
using flytt::web::refuse;

extern "C" {

EMSCRIPTEN_KEEPALIVE void exporter_receive(int size) {
  std::string& received = exporter().received;
  received.resize(static_cast<std::size_t>(size));
  exporter_host_fill(received.data(), received.size());
}

// Received: a font file. `face` is the number of a pdf::Face.
EMSCRIPTEN_KEEPALIVE void exporter_set_font(int face) {
  exporter().fonts.at(static_cast<std::size_t>(face)) = std::move(exporter().received);
}

// Received: the portal's address, to which links lead that leave the document; "https://portal.example".
EMSCRIPTEN_KEEPALIVE void exporter_set_portal_url() { exporter().portal_url = std::move(exporter().received); }

// Received: the company for which documents are written; nothing = for everyone.
EMSCRIPTEN_KEEPALIVE void exporter_set_company() { exporter().company = std::move(exporter().received); }

// Received: a content bundle. Like the functions below: 1, or 0 and the reason to the host.
EMSCRIPTEN_KEEPALIVE int exporter_set_content() {
  flytt::content::Pack pack = flytt::content::read_bundle(exporter().received);
  exporter().edition.reset();
  if (!pack.editions.empty()) {
    exporter().edition = std::move(pack.editions.front());
    return 1;
  }
  if (!pack.problems.empty()) return refuse(pack.problems.front().error);
  return refuse("The content holds no edition.", "Run flytt lint and correct what it lists.");
}

// Received: the name of a set, "faq".
EMSCRIPTEN_KEEPALIVE int exporter_choose_set() {
  exporter().set = flytt::handout::find_set(exporter().received);
  return exporter().set ? 1 : refuse("There is no set \"" + exporter().received + "\".", "Choose one that is offered.");
}

// Received: the id of a format, "pdf".
EMSCRIPTEN_KEEPALIVE int exporter_choose_format() {
  exporter().format = flytt::handout::find_format(exporter().received);
  return exporter().format
             ? 1
             : refuse("There is no format \"" + exporter().received + "\".", "Choose one that is offered.");
}

// Received: the document's day, "2026-11-24". Content, set and format come before, and fonts where that is PDF.
EMSCRIPTEN_KEEPALIVE int exporter_write() {
  if (!exporter().edition || !exporter().set || !exporter().format) {
    return refuse("Nothing is chosen.", "Give the content, a set and a format first.");
  }
  const flytt::Result<flytt::content::Day> today = flytt::content::parse_day(exporter().received);
  if (!today) return refuse(today.error());
  const flytt::handout::Handout document =
      flytt::handout::compose(*exporter().edition, *exporter().set, *today, exporter().portal_url, exporter().company);
  const flytt::Result<std::string> bytes = flytt::web::write_as(*exporter().format, document);
  if (!bytes) return refuse(bytes.error());
  exporter_host_written(bytes->data(), bytes->size());
  return 1;
}
}
