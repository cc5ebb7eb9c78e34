#include "core/content/markdown.h"

#include <md4c.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/network/link.h"
#include "core/text/utf8.h"

namespace flytt::content {
namespace {

constexpr unsigned kParserFlags =
    MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;

Place place_at(std::string_view text, std::size_t offset) {
  Place place;
  place.line = 1;
  place.column = 1;
  for (const char character : text.substr(0, offset)) {
    if (character == '\n') {
      ++place.line;
      place.column = 1;
    } else {
      ++place.column;
    }
  }
  return place;
}

// The character an entity stands for; 0 when we do not know it or no document may hold it.
char32_t entity_character(std::string_view entity) {
  static constexpr std::pair<std::string_view, char32_t> kNamed[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&nbsp;", 0xA0}};
  for (const auto& [name, character] : kNamed) {
    if (entity == name) return character;
  }
  if (entity.size() < 4 || entity[1] != '#') return 0;
  const bool is_hexadecimal = entity[2] == 'x' || entity[2] == 'X';
  char32_t value = 0;
  for (const char digit : entity.substr(is_hexadecimal ? 3 : 2)) {
    if (digit == ';') break;
    const int letter = (digit | 0x20) - 'a' + 10;
    const int number = digit >= '0' && digit <= '9' ? digit - '0' : letter;
    value = value * (is_hexadecimal ? 16 : 10) + static_cast<char32_t>(number);
    if (value > 0x10FFFF) return 0;
  }
  std::string written;
  text::append_utf8(written, value);
  const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
  const bool is_line_break = value == '\n' || value == '\t';
  return is_surrogate || is_line_break || text::find_forbidden_character(written) == 0 ? 0 : value;
}

bool has_equal_attributes(const Run& a, const Run& b) {
  return a.strong == b.strong && a.emphasis == b.emphasis && a.code == b.code && a.href == b.href;
}

// Receives md4c's events and builds blocks. The first fault wins and ends the parse. md4c tells no positions, but the
// texts it hands over point into the source: a fault found between two texts gets the place of the next one.
class BlockBuilder {
public:
  BlockBuilder(std::string_view source, const RunFilter& filter)
      : padded_(std::string(source) + '\n'),
        source_(std::string_view(padded_).substr(0, source.size())),
        filter_(filter) {
    levels_.emplace_back();
  }

  Result<Blocks> build();

private:
  int enter_block(MD_BLOCKTYPE type, void* detail);
  int leave_block(MD_BLOCKTYPE type);
  int enter_span(MD_SPANTYPE type, void* detail);
  int leave_span(MD_SPANTYPE type);
  int add_text(MD_TEXTTYPE type, std::string_view text);

  int open_list(BlockKind kind, int first_number);
  int close_list();
  int close_item();
  int close_code();
  int close_paragraph();
  int finish_run(Run run, std::size_t offset, Inline& runs);
  int append(std::string_view text, bool is_code);
  std::string read_attribute(const MD_ATTRIBUTE& attribute);

  int refuse(ErrorCode code, std::string message, std::string remedy, std::size_t offset);
  int refuse_soon(std::string message, std::string remedy);

  std::string padded_;  // md4c 0.4 reads one byte past a text that ends in "("
  std::string_view source_;
  const RunFilter& filter_;
  std::vector<Blocks> levels_;                          // the document, then one for each open list item
  std::vector<Block> lists_;                            // the open lists
  std::vector<std::pair<Run, std::size_t>> paragraph_;  // runs and where they begin
  std::string code_block_;
  bool is_in_code_block_ = false;
  int strong_depth_ = 0;
  int emphasis_depth_ = 0;
  int code_depth_ = 0;
  std::string href_;
  bool link_has_text_ = false;
  std::size_t offset_ = 0;  // just after the last text seen
  bool has_fault_ = false;
  bool fault_has_place_ = false;
  Error fault_{};
};

int BlockBuilder::refuse(ErrorCode code, std::string message, std::string remedy, std::size_t offset) {
  if (has_fault_) return 1;
  has_fault_ = true;
  fault_has_place_ = true;
  fault_ = Error{code, place_at(source_, offset), std::move(message), std::move(remedy)};
  return 1;
}

int BlockBuilder::refuse_soon(std::string message, std::string remedy) {
  if (has_fault_) return 0;
  has_fault_ = true;
  fault_ = Error{ErrorCode::UnsupportedFeature, {}, std::move(message), std::move(remedy)};
  return 0;
}

int BlockBuilder::enter_block(MD_BLOCKTYPE type, void* detail) {
  if (has_fault_) return 0;
  switch (type) {
    case MD_BLOCK_DOC:
      return 0;
    case MD_BLOCK_P:
      return close_paragraph();
    case MD_BLOCK_UL:
      return open_list(BlockKind::BulletList, 1);
    case MD_BLOCK_OL:
      return open_list(BlockKind::NumberedList, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start));
    case MD_BLOCK_LI:
      levels_.emplace_back();
      if (static_cast<MD_BLOCK_LI_DETAIL*>(detail)->is_task != 0) {
        return refuse_soon("A task list is not supported.", "Write a plain list.");
      }
      return 0;
    case MD_BLOCK_CODE:
      is_in_code_block_ = true;
      code_block_.clear();
      return close_paragraph();
    case MD_BLOCK_H:
      return refuse_soon("A heading is not supported.", "Write a paragraph, or begin it with **strong** text.");
    case MD_BLOCK_QUOTE:
      return refuse_soon("A block quote is not supported.", "Write a paragraph.");
    case MD_BLOCK_HR:
      return refuse_soon("A rule is not supported.", "Leave an empty line between paragraphs instead.");
    case MD_BLOCK_HTML:
      return refuse_soon("HTML is not supported.", "Write it as Markdown, or put a backslash before \"<\".");
    case MD_BLOCK_TABLE:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      return refuse_soon("A table is not supported.", "Write a list instead.");
  }
  return 0;
}

int BlockBuilder::leave_block(MD_BLOCKTYPE type) {
  if (has_fault_) return 0;
  switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      return close_list();
    case MD_BLOCK_LI:
      return close_item();
    case MD_BLOCK_CODE:
      return close_code();
    default:
      return close_paragraph();
  }
}

int BlockBuilder::open_list(BlockKind kind, int first_number) {
  if (close_paragraph() != 0) return 1;
  if (static_cast<int>(lists_.size()) == kMaxListDepth) {
    return refuse(ErrorCode::TooLarge, "Lists are nested too deeply.", "Nest at most six lists.", offset_);
  }
  Block list;
  list.kind = kind;
  list.first_number = first_number;
  lists_.push_back(std::move(list));
  return 0;
}

int BlockBuilder::close_list() {
  Block list = std::move(lists_.back());
  lists_.pop_back();
  levels_.back().push_back(std::move(list));
  return 0;
}

int BlockBuilder::close_item() {
  if (close_paragraph() != 0) return 1;
  Blocks item = std::move(levels_.back());
  levels_.pop_back();
  if (item.empty()) {
    return refuse(ErrorCode::MissingValue, "A list item is empty.", "Write its text or delete it.", offset_);
  }
  lists_.back().items.push_back(std::move(item));
  return 0;
}

int BlockBuilder::close_code() {
  is_in_code_block_ = false;
  Block block;
  block.kind = BlockKind::Code;
  std::string_view rest = code_block_;
  while (!rest.empty()) {
    const std::size_t line_end = rest.find('\n');
    Run run;
    run.code = true;
    for (const char character : rest.substr(0, line_end)) {
      if (character == '\t') {
        run.text += "    ";
      } else {
        run.text += character;
      }
    }
    if (run.text.empty()) run.text = " ";
    if (finish_run(std::move(run), offset_, block.runs) != 0) return 1;
    rest.remove_prefix(line_end == std::string_view::npos ? rest.size() : line_end + 1);
  }
  if (!block.runs.empty()) levels_.back().push_back(std::move(block));
  return 0;
}

int BlockBuilder::close_paragraph() {
  Inline runs;
  for (auto& [run, offset] : paragraph_) {
    if (finish_run(std::move(run), offset, runs) != 0) return 1;
  }
  paragraph_.clear();
  if (!runs.empty()) levels_.back().push_back(paragraph_block(std::move(runs)));
  return 0;
}

int BlockBuilder::finish_run(Run run, std::size_t offset, Inline& runs) {
  if (filter_) filter_(run);
  if (!run.href.empty()) {
    tl::expected<network::Link, network::UrlFault> link = network::read_link(run.href);
    if (!link) {
      return refuse(ErrorCode::UnsafeLink, "The link target \"" + run.href + "\" is not permitted.",
                    std::string(network::remedy_for(link.error())), offset);
    }
    run.href = std::move(link->target);
  }
  if (!run.text.empty()) runs.push_back(std::move(run));
  return 0;
}

int BlockBuilder::enter_span(MD_SPANTYPE type, void* detail) {
  if (has_fault_) return 0;
  switch (type) {
    case MD_SPAN_EM:
      ++emphasis_depth_;
      return 0;
    case MD_SPAN_STRONG:
      ++strong_depth_;
      return 0;
    case MD_SPAN_CODE:
      ++code_depth_;
      return 0;
    case MD_SPAN_A: {
      const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
      if (link->title.size > 0) {
        return refuse_soon("A link title is not supported.", "Delete the quoted title after the link's target.");
      }
      href_ = read_attribute(link->href);
      if (href_.empty() && !has_fault_) {
        return refuse(ErrorCode::UnsafeLink, "A link has no target.", "Write an address between the parentheses.",
                      offset_);
      }
      link_has_text_ = false;
      return 0;
    }
    case MD_SPAN_IMG:
      return refuse_soon("An image is not supported.", "Say in words what it shows.");
    default:
      return refuse_soon("This emphasis is not supported.",
                         "Use **strong** or *emphasis*, or a backslash before \"~\".");
  }
}

int BlockBuilder::leave_span(MD_SPANTYPE type) {
  if (has_fault_) return 0;
  switch (type) {
    case MD_SPAN_EM:
      --emphasis_depth_;
      return 0;
    case MD_SPAN_STRONG:
      --strong_depth_;
      return 0;
    case MD_SPAN_CODE:
      --code_depth_;
      return 0;
    default:
      href_.clear();
      if (link_has_text_) return 0;
      return refuse(ErrorCode::MissingValue, "A link has no text.", "Write its text between the brackets.", offset_);
  }
}

// md4c hands over its own literals for line ends in code; everything else lies in the source.
int BlockBuilder::add_text(MD_TEXTTYPE type, std::string_view text) {
  const auto begin = reinterpret_cast<std::uintptr_t>(source_.data());
  const auto here = reinterpret_cast<std::uintptr_t>(text.data());
  const bool is_in_source = here >= begin && here + text.size() <= begin + padded_.size();
  const std::size_t offset = is_in_source ? here - begin : offset_;
  if (has_fault_) {
    if (!fault_has_place_ && is_in_source) {
      fault_.place = place_at(source_, offset);
      fault_has_place_ = true;
    }
    return fault_has_place_ ? 1 : 0;
  }
  offset_ = offset;
  int status = 0;
  switch (type) {
    case MD_TEXT_NORMAL:
      status = append(text, code_depth_ > 0);
      break;
    case MD_TEXT_CODE:
      if (is_in_code_block_) {
        code_block_ += text;
      } else {
        status = append(text, true);
      }
      break;
    case MD_TEXT_SOFTBR:
      status = append(" ", code_depth_ > 0);
      break;
    case MD_TEXT_ENTITY: {
      const char32_t character = entity_character(text);
      if (character == 0) {
        return refuse(ErrorCode::UnsupportedFeature, "The entity \"" + std::string(text) + "\" is not supported.",
                      "Write the character itself.", offset);
      }
      std::string written;
      text::append_utf8(written, character);
      status = append(written, code_depth_ > 0);
      break;
    }
    case MD_TEXT_BR:
      return refuse(ErrorCode::UnsupportedFeature, "A line break within a paragraph is not supported.",
                    "Begin a new paragraph with an empty line, or remove the spaces or backslash at the line's end.",
                    offset);
    case MD_TEXT_HTML:
      return refuse(ErrorCode::UnsupportedFeature, "HTML is not supported.",
                    "Write it as Markdown, or put a backslash before \"<\".", offset);
    default:
      return refuse(ErrorCode::UnsupportedFeature, "This character is not supported.", "Delete it.", offset);
  }
  if (is_in_source) offset_ = offset + text.size();
  return status;
}

int BlockBuilder::append(std::string_view text, bool is_code) {
  if (text.empty()) return 0;
  Run run;
  run.text = text;
  for (char& character : run.text) {
    if (character == '\t' || character == '\n') character = ' ';
  }
  run.strong = strong_depth_ > 0;
  run.emphasis = emphasis_depth_ > 0;
  run.code = is_code;
  run.href = href_;
  link_has_text_ = true;
  if (!paragraph_.empty() && has_equal_attributes(paragraph_.back().first, run)) {
    paragraph_.back().first.text += run.text;
  } else {
    paragraph_.emplace_back(std::move(run), offset_);
  }
  return 0;
}

std::string BlockBuilder::read_attribute(const MD_ATTRIBUTE& attribute) {
  std::string value;
  for (std::size_t index = 0; attribute.size > 0 && attribute.substr_offsets[index] < attribute.size; ++index) {
    const MD_OFFSET begin = attribute.substr_offsets[index];
    const std::string_view part(attribute.text + begin, attribute.substr_offsets[index + 1] - begin);
    if (attribute.substr_types[index] == MD_TEXT_NORMAL) {
      value += part;
      continue;
    }
    const char32_t character = entity_character(part);
    if (character == 0) {
      refuse_soon("The entity \"" + std::string(part) + "\" is not supported.", "Write the character itself.");
    } else {
      text::append_utf8(value, character);
    }
  }
  return value;
}

Result<Blocks> BlockBuilder::build() {
  std::size_t bad = text::find_invalid_utf8(source_);
  if (bad != std::string_view::npos) {
    return fail(ErrorCode::InvalidEncoding, "The text is not UTF-8.", "Save the file as UTF-8.",
                place_at(source_, bad));
  }
  bad = text::find_forbidden_character(source_);
  if (bad != std::string_view::npos) {
    return fail(ErrorCode::InvalidEncoding, "The text holds a control character.", "Delete it; end lines with \\n.",
                place_at(source_, bad));
  }
  MD_PARSER parser{};
  parser.flags = kParserFlags;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    return static_cast<BlockBuilder*>(self)->enter_block(type, detail);
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
    return static_cast<BlockBuilder*>(self)->leave_block(type);
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
    return static_cast<BlockBuilder*>(self)->enter_span(type, detail);
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
    return static_cast<BlockBuilder*>(self)->leave_span(type);
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    return static_cast<BlockBuilder*>(self)->add_text(type, std::string_view(text, size));
  };
  const int status = md_parse(padded_.data(), static_cast<MD_SIZE>(padded_.size()), &parser, this);
  if (has_fault_) {
    if (!fault_has_place_) {
      const std::size_t next = source_.find_first_not_of(" \n", offset_);
      fault_.place = place_at(source_, next == std::string_view::npos ? source_.size() : next);
    }
    return tl::unexpected<Error>(std::move(fault_));
  }
  if (status != 0) {
    return fail(ErrorCode::TooLarge, "The text needs more memory than there is.", "Shorten it.", place_at(source_, 0));
  }
  return std::move(levels_.front());
}

void append_lines(const Blocks& blocks, std::string& text) {
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::Code) {
      for (const Run& run : block.runs) text += run.text + "\n";
    } else if (!block.runs.empty()) {
      text += flytt::plain_text(block.runs) + "\n";
    }
    for (const Blocks& item : block.items) append_lines(item, text);
  }
}

}  // namespace

Result<Blocks> parse_markdown(std::string_view markdown, const RunFilter& filter) {
  return BlockBuilder(markdown, filter).build();
}

Result<Inline> parse_inline(std::string_view markdown, const RunFilter& filter) {
  Result<Blocks> blocks = parse_markdown(markdown, filter);
  if (!blocks) return tl::unexpected<Error>(std::move(blocks.error()));
  if (blocks->empty()) return Inline{};
  if (blocks->size() == 1 && blocks->front().kind == BlockKind::Paragraph) return std::move(blocks->front().runs);
  return fail(ErrorCode::UnsupportedFeature, "The text is more than one paragraph.",
              "Write one paragraph without lists or code blocks.", place_at(markdown, 0));
}

std::string plain_text(const Blocks& blocks) {
  std::string text;
  append_lines(blocks, text);
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace flytt::content
