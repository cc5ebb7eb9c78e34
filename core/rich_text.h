// Rich text as plain values: what a safe subset of Markdown can say, and what pages and documents can show.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace flytt {

// A stretch of text with one set of attributes. UTF-8, never empty, no line feed. Neighbours with equal attributes are
// merged by whoever produces them.
struct Run {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  bool code = false;  // set in the monospaced face
  std::string href;   // empty = no link; else https:, http:, mailto:, tel: or a path within the portal ("/faq/x/")
};

using Inline = std::vector<Run>;

enum class BlockKind { Paragraph, BulletList, NumberedList, Code };

// Paragraph and Code use `runs` (Code: one run a line). Lists use `items`; each item is a sequence of blocks, so lists
// nest. A numbered list counts from `first_number`.
struct Block {
  BlockKind kind = BlockKind::Paragraph;
  Inline runs;
  std::vector<std::vector<Block>> items;
  int first_number = 1;
};

using Blocks = std::vector<Block>;

inline Run plain_run(std::string text) {
  Run run;
  run.text = std::move(text);
  return run;
}

inline Block paragraph_block(Inline runs) {
  Block block;
  block.runs = std::move(runs);
  return block;
}

// The text alone, attributes dropped.
inline std::string plain_text(const Inline& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

}  // namespace flytt
