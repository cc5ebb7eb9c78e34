#include "core/pdf/document_rules.h"

#include <cstddef>
#include <string_view>
#include <utility>

#include "core/pdf/unicode.h"

namespace flytt::pdf {

namespace {

using handout::Element;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

bool is_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
    if (!is_digit(text[i])) return false;
  }
  const int month = (text[5] - '0') * 10 + (text[6] - '0');
  const int day = (text[8] - '0') * 10 + (text[9] - '0');
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

Error error_at(ErrorCode code, const std::string& pointer, std::string message, std::string remedy) {
  Place place;
  place.pointer = pointer;
  return {code, place, std::move(message), std::move(remedy)};
}

std::string step(const std::string& pointer, std::size_t index) { return pointer + "/" + std::to_string(index); }

// Walks the document in reading order and remembers the first breach.
class RuleCheck {
public:
  Result<HeadingIndex> run(const handout::Handout& document) {
    require_text(document.title, "/title", "The document has no title.");
    require_text(document.language, "/language", "The document names no language.");
    if (!is_language_tag(document.language)) {
      report(ErrorCode::InvalidValue, "/language", "\"" + document.language + "\" is not a language tag.",
             "Give a BCP 47 tag such as \"en\" or \"sv-SE\".");
    }
    if (!document.created.empty() && !is_date(document.created)) {
      report(ErrorCode::InvalidValue, "/created", "\"" + document.created + "\" is not a day.",
             "Give the date as YYYY-MM-DD.");
    }
    check_encoding(document.subtitle, "/subtitle");
    check_encoding(document.author, "/author");
    check_encoding(document.description, "/description");
    check_encoding(document.header, "/header");
    check_encoding(document.page_label, "/page_label");
    check_encoding(document.contents_title, "/contents_title");
    check_elements(document.body, "/body");
    if (breach_) return tl::unexpected<Error>(*breach_);
    return index_;
  }

private:
  void report(ErrorCode code, const std::string& pointer, std::string message, std::string remedy) {
    if (!breach_) breach_ = error_at(code, pointer, std::move(message), std::move(remedy));
  }

  void check_encoding(std::string_view text, const std::string& pointer) {
    if (!decode_utf8(text)) {
      report(ErrorCode::InvalidEncoding, pointer, "The text is not UTF-8.", "Give the text as UTF-8.");
    }
  }

  void require_text(const std::string& text, const std::string& pointer, const std::string& message) {
    check_encoding(text, pointer);
    if (text.find_first_not_of(' ') == std::string::npos) {
      report(ErrorCode::MissingValue, pointer, message, "Give it a text.");
    }
  }

  void check_inline(const Inline& runs, const std::string& pointer) {
    for (const Run& run : runs) {
      check_encoding(run.text, pointer);
      check_encoding(run.href, pointer);
      if (!run.language.empty() && !is_language_tag(run.language)) {
        report(ErrorCode::InvalidValue, pointer, "\"" + run.language + "\" is not a language tag.",
               "Give a BCP 47 tag such as \"en\" or \"sv-SE\".");
      }
    }
  }

  void check_elements(const std::vector<Element>& elements, const std::string& pointer) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const std::string here = step(pointer, i);
      std::visit([&](const auto& value) { check(value, here); }, elements[i].value);
    }
  }

  void check(const handout::Heading& heading, const std::string& pointer) {
    check_inline(heading.runs, pointer);
    require_text(plain_text(heading.runs), pointer, "The heading has no text.");
    const int previous = index_.headings.empty() ? 0 : index_.headings.back().level;
    if (heading.level < 1 || heading.level > 6) {
      report(ErrorCode::InvalidValue, pointer, "The heading's level is " + std::to_string(heading.level) + ".",
             "Give a level from 1 to 6.");
    } else if (heading.level > previous + 1) {
      report(ErrorCode::InvalidValue, pointer,
             "A heading of level " + std::to_string(heading.level) + " follows one of level " +
                 std::to_string(previous) + ".",
             "Begin with level 1 and go down one level at a time.");
    }
    const auto number = static_cast<int>(index_.headings.size());
    if (!heading.anchor.empty() && !index_.by_anchor.emplace(heading.anchor, number).second) {
      report(ErrorCode::DuplicateName, pointer, "Two headings have the anchor \"" + heading.anchor + "\".",
             "Give each heading its own anchor.");
    }
    index_.headings.push_back({heading.level, plain_text(heading.runs)});
  }

  void check(const handout::Paragraph& paragraph, const std::string& pointer) { check_inline(paragraph.runs, pointer); }

  void check(const handout::List& list, const std::string& pointer) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      check_elements(list.items[i], step(pointer + "/items", i));
    }
  }

  void check(const handout::Table& table, const std::string& pointer) {
    check_encoding(table.caption, pointer + "/caption");
    if (table.columns.empty()) {
      report(ErrorCode::InvalidValue, pointer, "The table has no columns.", "Give it at least one column.");
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      check_encoding(table.columns[i].header, step(pointer + "/columns", i));
      if (table.columns[i].weight < 1) {
        report(ErrorCode::InvalidValue, step(pointer + "/columns", i), "The column's weight is below 1.",
               "Give a weight of 1 or more.");
      }
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const std::string row_pointer = step(pointer + "/rows", i);
      if (table.rows[i].size() != table.columns.size()) {
        report(ErrorCode::InvalidValue, row_pointer,
               "The row has " + std::to_string(table.rows[i].size()) + " cells for " +
                   std::to_string(table.columns.size()) + " columns.",
               "Give each row one cell a column.");
      }
      for (std::size_t k = 0; k < table.rows[i].size(); ++k) check_cell(table.rows[i][k], step(row_pointer, k));
    }
  }

  void check_cell(const handout::Cell& cell, const std::string& pointer) {
    for (std::size_t i = 0; i < cell.body.size(); ++i) check_cell_element(cell.body[i], step(pointer + "/body", i));
    check_elements(cell.body, pointer + "/body");
  }

  void check_cell_element(const Element& element, const std::string& pointer) {
    if (std::holds_alternative<handout::Paragraph>(element.value)) return;
    if (const auto* list = std::get_if<handout::List>(&element.value)) {
      for (std::size_t i = 0; i < list->items.size(); ++i) {
        for (std::size_t k = 0; k < list->items[i].size(); ++k) {
          check_cell_element(list->items[i][k], step(step(pointer + "/items", i), k));
        }
      }
      return;
    }
    report(ErrorCode::InvalidValue, pointer, "A table cell holds something other than paragraphs and lists.",
           "Move it out of the table.");
  }

  void check(const handout::Callout& callout, const std::string& pointer) {
    check_encoding(callout.title, pointer + "/title");
    check_elements(callout.body, pointer + "/body");
  }

  void check(const handout::Figure& figure, const std::string& pointer) {
    require_text(figure.alternative_text, pointer + "/alternative_text", "The figure has no alternative text.");
    check_inline(figure.caption, pointer + "/caption");
    const auto side = static_cast<std::size_t>(figure.modules.side < 0 ? 0 : figure.modules.side);
    if (side == 0 || figure.modules.dark.size() != side * side || figure.width_mm < 1) {
      report(ErrorCode::InvalidValue, pointer, "The figure has no modules to draw.",
             "Give a square of modules and a width.");
    }
  }

  void check(const handout::Code& code, const std::string& pointer) {
    for (std::size_t i = 0; i < code.lines.size(); ++i) check_encoding(code.lines[i], step(pointer + "/lines", i));
  }

  HeadingIndex index_;
  std::optional<Error> breach_;
};

}  // namespace

bool is_language_tag(const std::string& tag) {
  std::size_t length = 0;
  bool is_first = true;
  for (char character : tag) {
    const bool is_letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    if (character == '-') {
      if (length == 0) return false;
      length = 0;
      is_first = false;
    } else if (is_letter || (is_digit(character) && !is_first)) {
      if (++length > 8) return false;
    } else {
      return false;
    }
  }
  return length > 0;
}

Result<HeadingIndex> check_rules(const handout::Handout& document) { return RuleCheck().run(document); }

}  // namespace flytt::pdf
