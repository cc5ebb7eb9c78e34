// A sound pack with strings replaced: whatever of it can be read can be shown, drawn, and written as a document.
#include <cstdint>
#include <string_view>

#include "core/content/bundle.h"
#include "core/contract.h"
#include "core/docx/write_docx.h"
#include "core/handout/check_handout.h"
#include "core/handout/compose.h"
#include "core/html/handout_html.h"
#include "core/html/page_html.h"
#include "core/markdown/write_markdown.h"
#include "core/pdf/write_pdf.h"
#include "fonts/embedded_fonts.h"
#include "tests/fuzz/edited_pack.h"
#include "tests/support/drawing.h"
#include "ui/app/app.h"
#include "ui/app/route.h"
#include "ui/page/layout.h"
#include "ui/page/page_diff.h"

namespace {

using namespace flytt;

const content::Day kToday{2026, 11, 28};

// Lives as long as the process: making one takes longer than all else.
test::Drawing& drawing() {
  static test::Drawing the_drawing;
  return the_drawing;
}

void show_all_pages(const content::Edition& edition) {
  static const ui::Theme theme = test::light_theme();
  ui::AppState state;
  state.edition = edition;
  state.today = kToday;
  state.is_written = true;
  ui::PageDiff diff;
  ui::Viewport viewport;
  viewport.height_px = 700;
  for (const ui::Route& route : ui::all_routes(edition)) {
    state.route = route;
    const ui::Screen screen = ui::build_screen(state);
    FLYTT_EXPECTS(!screen.page.nodes.empty());
    FLYTT_EXPECTS(!html::write_page(screen.page, {}).empty());
    viewport.width_px = viewport.width_px == 320.0F ? 1280.0F : 320.0F;
    const ui::PageLayout layout = ui::lay_out(screen.page, viewport, drawing().fonts());
    diff.update(screen.page, &layout);
    drawing().frame(screen.page, layout, theme);
  }
}

void write_all_documents(const content::Edition& edition) {
  for (std::size_t number = 0; number < handout::kHandoutSetNames.size(); ++number) {
    const auto set = static_cast<handout::HandoutSet>(number);
    const handout::Handout document = handout::compose(edition, set, kToday, "https://portal.example");
    if (!handout::check_handout(document)) continue;
    FLYTT_EXPECTS(html::write_html(document).has_value());
    FLYTT_EXPECTS(markdown::write_markdown(document).has_value());
    if (set != handout::HandoutSet::All) continue;
    FLYTT_EXPECTS(docx::write_docx(document).has_value());
    // The one thing that may be missing is a glyph.
    const pdf::FontSet fonts{fonts::kSourceSansRegular, fonts::kSourceSansSemibold, fonts::kSourceSansItalic,
                             fonts::kSourceCodeRegular};
    const Result<std::string> file = pdf::write_pdf(document, fonts);
    FLYTT_EXPECTS(file.has_value() || file.error().code == ErrorCode::MissingValue);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view edits(reinterpret_cast<const char*>(data), size);
  const content::Pack pack = content::read_pack(fuzz::edited_pack(edits));
  for (const content::Edition& edition : pack.editions) {
    show_all_pages(edition);
    write_all_documents(edition);
  }
  return 0;
}
