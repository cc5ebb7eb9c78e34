#include "core/handout/check_handout.h"

#include <optional>
#include <set>
#include <utility>

#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace flytt::handout {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t position : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (!is_digit(text[position])) return false;
  }
  const int month = (text[5] - '0') * 10 + (text[6] - '0');
  const int day = (text[8] - '0') * 10 + (text[9] - '0');
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool starts_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

bool is_writable_link(std::string_view href) {
  for (const char character : href) {
    if (character <= ' ' || character == '"' || character == '<' || character == '>' || character == '\\' ||
        character == 0x7F) {
      // Bytes of UTF-8 beyond ASCII are negative here: a link carries them percent-encoded.
      return false;
    }
  }
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
    if (starts_with(href, scheme)) return href.size() > scheme.size();
  }
  return false;
}

std::string join(const std::string& pointer, std::string_view member) { return pointer + "/" + std::string(member); }
std::string join(const std::string& pointer, std::size_t index) { return pointer + "/" + std::to_string(index); }

class Check {
public:
  Result<Outline> run(const Handout& handout) {
    require(handout.title, "/title", "The handout has no title.");
    require(handout.language, "/language", "The handout names no language.");
    check_language(handout.language, "/language");
    if (!handout.created.empty() && !is_day(handout.created)) {
      report(ErrorCode::InvalidValue, "/created", "\"" + handout.created + "\" is not a day.",
             "Give the date as YYYY-MM-DD.");
    }
    check_text(handout.subtitle, "/subtitle");
    check_text(handout.author, "/author");
    check_text(handout.description, "/description");
    check_text(handout.header, "/header");
    check_text(handout.created_text, "/created_text");
    check_text(handout.page_label, "/page_label");
    check_text(handout.page_reference, "/page_reference");
    check_text(handout.contents_title, "/contents_title");
    check_elements(handout.body, "/body", 0);
    for (const auto& [anchor, pointer] : references_) {
      if (anchors_.count(anchor) == 0) {
        report(ErrorCode::BrokenReference, pointer, "The link \"#" + anchor + "\" leads nowhere.",
               "Give a heading this anchor, or remove the link.");
      }
    }
    if (breach_) return tl::unexpected<Error>(*breach_);
    return std::move(outline_);
  }

private:
  void report(ErrorCode code, const std::string& pointer, std::string message, std::string remedy) {
    if (breach_) return;
    Place place;
    place.pointer = pointer;
    breach_ = Error{code, std::move(place), std::move(message), std::move(remedy)};
  }

  void check_text(const std::string& text, const std::string& pointer) {
    if (find_unwritable_character(text) != std::string::npos) {
      report(ErrorCode::InvalidEncoding, pointer, "The text is not UTF-8 or holds a control character.",
             "Give the text as UTF-8 without control characters.");
    }
  }

  void require(const std::string& text, const std::string& pointer, std::string message) {
    check_text(text, pointer);
    if (text::is_blank(text)) report(ErrorCode::MissingValue, pointer, std::move(message), "Give it one.");
  }

  void check_language(const std::string& tag, const std::string& pointer) {
    if (is_language_tag(tag)) return;
    report(ErrorCode::InvalidValue, pointer, "\"" + tag + "\" is not a language tag.",
           "Give a BCP 47 tag such as \"en\" or \"sv-SE\".");
  }

  void check_inline(const Inline& runs, const std::string& pointer) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const std::string here = join(pointer, i);
      check_text(runs[i].text, here);
      const std::string& href = runs[i].href;
      if (href.empty()) continue;
      if (href.size() > 1 && href[0] == '#') {
        references_.emplace_back(href.substr(1), here);
      } else if (!is_writable_link(href)) {
        report(ErrorCode::UnsafeLink, here, "The link \"" + href + "\" cannot stand in a document.",
               "Give an https, http, mailto or tel address, or \"#anchor\".");
      }
    }
  }

  void check_elements(const std::vector<Element>& elements, const std::string& pointer, int list_depth) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const std::string here = join(pointer, i);
      std::visit([&](const auto& value) { check(value, here, list_depth); }, elements[i].value);
    }
  }

  void check(const Heading& heading, const std::string& pointer, int) {
    check_inline(heading.runs, join(pointer, "runs"));
    require(plain_text(heading.runs), pointer, "The heading has no text.");
    const int previous = outline_.empty() ? 0 : outline_.back().level;
    if (heading.level < 1 || heading.level > 6 || heading.level > previous + 1) {
      report(ErrorCode::InvalidValue, pointer,
             "A heading of level " + std::to_string(heading.level) + " follows level " + std::to_string(previous) + ".",
             "Begin with level 1, go down one level at a time and stop at 6.");
    }
    if (!heading.anchor.empty() && !anchors_.insert(heading.anchor).second) {
      report(ErrorCode::DuplicateName, pointer, "Two headings have the anchor \"" + heading.anchor + "\".",
             "Give each heading its own anchor.");
    }
    outline_.push_back({heading.level, plain_text(heading.runs), heading.anchor});
  }

  void check(const Paragraph& paragraph, const std::string& pointer, int) {
    check_inline(paragraph.runs, join(pointer, "runs"));
  }

  void check(const List& list, const std::string& pointer, int list_depth) {
    if (list_depth == kMaxListDepth) {
      report(ErrorCode::TooLarge, pointer, "Lists are nested more than " + std::to_string(kMaxListDepth) + " deep.",
             "Split the list, or give its parts headings.");
      return;
    }
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      check_elements(list.items[i], join(join(pointer, "items"), i), list_depth + 1);
    }
  }

  void check(const Table& table, const std::string& pointer, int list_depth) {
    check_text(table.caption, join(pointer, "caption"));
    if (table.columns.empty()) {
      report(ErrorCode::MissingValue, pointer, "The table has no columns.", "Give it at least one column.");
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string here = join(join(pointer, "columns"), i);
      check_text(table.columns[i].header, here);
      if (table.columns[i].weight < 1) {
        report(ErrorCode::InvalidValue, here, "The column's weight is below 1.", "Give a weight of 1 or more.");
      }
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const std::string here = join(join(pointer, "rows"), i);
      if (table.rows[i].size() != table.columns.size()) {
        report(ErrorCode::InvalidValue, here,
               "The row has " + std::to_string(table.rows[i].size()) + " cells where the table has " +
                   std::to_string(table.columns.size()) + " columns.",
               "Give each row one cell a column.");
      }
      for (std::size_t k = 0; k < table.rows[i].size(); ++k) {
        const std::string body = join(join(here, k), "body");
        check_cell(table.rows[i][k].body, body);
        check_elements(table.rows[i][k].body, body, list_depth);
      }
    }
  }

  void check_cell(const std::vector<Element>& elements, const std::string& pointer) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const std::string here = join(pointer, i);
      if (std::holds_alternative<Paragraph>(elements[i].value)) continue;
      const auto* list = std::get_if<List>(&elements[i].value);
      if (list == nullptr) {
        report(ErrorCode::InvalidValue, here, "A cell holds something other than paragraphs and lists.",
               "Move it out of the table.");
        return;
      }
      for (std::size_t k = 0; k < list->items.size(); ++k) check_cell(list->items[k], join(join(here, "items"), k));
    }
  }

  void check(const Callout& callout, const std::string& pointer, int list_depth) {
    check_text(callout.title, join(pointer, "title"));
    check_elements(callout.body, join(pointer, "body"), list_depth);
  }

  void check(const Figure& figure, const std::string& pointer, int) {
    require(figure.alternative_text, join(pointer, "alternative_text"), "The figure has no alternative text.");
    check_inline(figure.caption, join(pointer, "caption"));
    const int side = figure.modules.side;
    const bool is_square =
        side >= 1 && figure.modules.dark.size() == static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
    if (!is_square || figure.width_mm < 1) {
      report(ErrorCode::InvalidValue, pointer, "The figure has no modules or no width.",
             "Give a square of modules and a width of at least 1 mm.");
    }
  }

  void check(const Code& code, const std::string& pointer, int) {
    for (std::size_t i = 0; i < code.lines.size(); ++i) {
      check_text(code.lines[i], join(join(pointer, "lines"), i));
    }
  }

  Outline outline_;
  std::set<std::string> anchors_;
  std::vector<std::pair<std::string, std::string>> references_;  // anchor, pointer
  std::optional<Error> breach_;
};

}  // namespace

Result<Outline> check_handout(const Handout& handout) { return Check().run(handout); }

std::size_t find_unwritable_character(std::string_view text) {
  const std::size_t invalid = text::find_invalid_utf8(text);
  return invalid != std::string_view::npos ? invalid : text::find_forbidden_character(text);
}

bool is_language_tag(std::string_view tag) {
  std::size_t length = 0;
  bool is_first = true;
  for (const char character : tag) {
    if (character == '-') {
      if (length == 0) return false;
      length = 0;
      is_first = false;
    } else if (!is_letter(character) && (is_first || !is_digit(character))) {
      return false;
    } else if (++length > 8) {
      return false;
    }
  }
  return length > 0;
}

}  // namespace flytt::handout
