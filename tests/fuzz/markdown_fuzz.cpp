// Any bytes as Markdown: what is accepted is safe to show, what is refused has a place.
#include <cstdint>
#include <string_view>

#include "core/content/markdown.h"
#include "core/contract.h"
#include "core/network/link.h"
#include "core/text/utf8.h"

namespace {

void expect_safe(const flytt::Inline& runs) {
  for (const flytt::Run& run : runs) {
    FLYTT_EXPECTS(!run.text.empty());
    FLYTT_EXPECTS(flytt::text::is_valid_utf8(run.text));
    FLYTT_EXPECTS(flytt::text::find_forbidden_character(run.text) == std::string_view::npos);
    FLYTT_EXPECTS(run.text.find('\n') == std::string::npos);
    FLYTT_EXPECTS(run.href.empty() || flytt::network::is_safe_link(run.href));
  }
}

void expect_safe(const flytt::Blocks& blocks) {
  for (const flytt::Block& block : blocks) {
    expect_safe(block.runs);
    for (const flytt::Blocks& item : block.items) {
      FLYTT_EXPECTS(!item.empty());
      expect_safe(item);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view markdown(reinterpret_cast<const char*>(data), size);
  const flytt::Result<flytt::Blocks> blocks = flytt::content::parse_markdown(markdown);
  if (blocks) {
    expect_safe(*blocks);
    flytt::content::plain_text(*blocks);
  } else {
    FLYTT_EXPECTS(blocks.error().place.line > 0 && blocks.error().place.column > 0);
  }
  flytt::content::parse_inline(markdown);
  return 0;
}
