// The safe subset of Markdown in which a content pack writes its answers.
//
// CommonMark 0.30 (read by md4c) reduced to paragraphs, strong, emphasis, code, links, bullet and numbered lists and
// fenced code. All else is refused with its place rather than dropped or shown raw: HTML, images, headings, quotes,
// rules, tables, task lists, strikethrough, hard line breaks, link titles, named entities other than amp, lt, gt,
// quot, apos and nbsp. Text alone decides the result, so a pack cannot smuggle markup into the portal or a document.
#pragma once

#include <functional>
#include <string_view>

#include "core/error.h"
#include "core/rich_text.h"

namespace flytt::content {

// A list in a list in ... ; deeper is TooLarge.
inline constexpr int kMaxListDepth = 6;

// May change the text and the target of a run once neighbours are merged and before the target is judged: this is how
// placeholders get their values without a value ever being read as Markdown.
using RunFilter = std::function<void(Run&)>;

// Errors carry line and column (1-based, bytes) within `markdown`:
// InvalidEncoding (not UTF-8, or a character no document may hold), UnsupportedFeature, UnsafeLink, TooLarge,
// MissingValue (a list item or a link without text).
// A line of fenced code is one run; an empty line is a run of one space, a tab is four spaces.
// Cost is linear in the text, but for md4c's own handling of long runs of unmatched brackets.
Result<Blocks> parse_markdown(std::string_view markdown, const RunFilter& filter = {});

// The same for a text that must be one paragraph at most: lists, code blocks and a second paragraph are
// UnsupportedFeature. An empty text gives no runs.
Result<Inline> parse_inline(std::string_view markdown, const RunFilter& filter = {});

// The text of all blocks, one line for each paragraph, list item and line of code; for searching and counting.
std::string plain_text(const Blocks& blocks);

}  // namespace flytt::content
