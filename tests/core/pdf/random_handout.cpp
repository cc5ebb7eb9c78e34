#include "tests/core/pdf/random_handout.h"

#include <random>
#include <string>

#include "tests/core/pdf/sample_handout.h"

namespace flytt::pdf {

namespace {

using handout::Element;

class Generator {
public:
  explicit Generator(unsigned seed) : random_(seed) {}

  handout::Handout document(unsigned most_elements) {
    handout::Handout document;
    document.title = sentence(6);
    document.subtitle = chance(2) ? sentence(9) : "";
    document.language = chance(2) ? "en" : "sv-SE";
    document.author = chance(2) ? "Somebody" : "";
    document.created = chance(2) ? "2026-01-31" : "";
    document.header = chance(2) ? sentence(4) : "";
    document.page_label = "{page}/{pages}";
    document.contents_title = chance(2) ? "Contents" : "";
    document.body = elements(3 + number(most_elements), 0);
    return document;
  }

private:
  unsigned number(unsigned below) { return static_cast<unsigned>(random_() % below); }
  bool chance(unsigned one_in) { return number(one_in) == 0; }

  // Words carry a number, so that each occurs once in a document.
  std::string word() {
    std::string word = "w" + std::to_string(++words_);
    if (chance(40)) return word + std::string(20 + number(60), 'm');
    if (chance(25))
      return "https://" + word + ".example.com/path_with/many-joints:and.more?query=" + std::string(number(60), 'q');
    return word + std::string(number(9), 'o');
  }

  std::string sentence(unsigned most) {
    std::string text = word();
    for (unsigned i = number(most); i > 0; --i) text += " " + word();
    return text;
  }

  Inline runs(unsigned most) {
    Inline runs;
    for (unsigned i = 0, count = 1 + number(4); i < count; ++i) {
      Run run = plain_run((i == 0 ? "" : " ") + sentence(most));
      run.strong = chance(4);
      run.emphasis = chance(4);
      run.code = chance(4);
      if (chance(5)) run.href = "https://example.com/" + std::to_string(number(100));
      runs.push_back(run);
    }
    return runs;
  }

  Element text() {
    handout::Paragraph paragraph;
    paragraph.runs = runs(chance(16) ? 200 : 24);
    if (chance(8)) paragraph.style = handout::ParagraphStyle::Lead;
    if (chance(8)) paragraph.style = handout::ParagraphStyle::Small;
    return {paragraph};
  }

  Element title() {
    level_ = 1 + static_cast<int>(number(static_cast<unsigned>(level_ < 6 ? level_ + 1 : 6)));
    handout::Heading heading;
    heading.level = level_;
    heading.runs = {plain_run(sentence(chance(6) ? 60 : 8))};
    return {heading};
  }

  Element list(int depth, bool is_in_cell) {
    handout::List list;
    list.numbering = static_cast<handout::Numbering>(number(4));
    list.first_number = 1 + static_cast<int>(number(120));
    for (unsigned i = 0, count = 1 + number(6); i < count; ++i) {
      list.items.push_back(is_in_cell ? std::vector<Element>{text()} : elements(1 + number(3), depth + 1));
    }
    return {list};
  }

  Element table() {
    handout::Table table;
    table.caption = chance(2) ? sentence(6) : "";
    table.first_column_is_header = chance(2);
    const unsigned columns = 1 + number(5);
    const bool has_headers = !chance(4);
    for (unsigned i = 0; i < columns; ++i)
      table.columns.push_back({has_headers ? sentence(3) : "", 1 + static_cast<int>(number(4))});
    for (unsigned i = 0, count = number(chance(5) ? 60 : 8); i < count; ++i) {
      std::vector<handout::Cell> row;
      for (unsigned k = 0; k < columns; ++k) {
        handout::Cell cell;
        cell.body.push_back(text());
        if (chance(10)) cell.body.push_back(list(9, true));
        row.push_back(cell);
      }
      table.rows.push_back(row);
    }
    return {table};
  }

  Element code() {
    handout::Code code;
    for (unsigned i = 0, count = 1 + number(12); i < count; ++i)
      code.lines.push_back(std::string(number(8), ' ') + sentence(14));
    return {code};
  }

  Element figure() {
    handout::Figure figure;
    figure.modules = checkered_grid(21 + 4 * static_cast<int>(number(20)));
    figure.alternative_text = "QR";
    figure.width_mm = 10 + static_cast<int>(number(250));
    if (chance(2)) figure.caption = runs(5);
    return {figure};
  }

  Element callout(int depth) {
    handout::Callout callout;
    callout.kind = static_cast<handout::CalloutKind>(number(4));
    callout.title = chance(4) ? "" : sentence(3);
    callout.body = elements(1 + number(4), depth + 1);
    return {callout};
  }

  std::vector<Element> elements(unsigned count, int depth) {
    std::vector<Element> result;
    for (unsigned i = 0; i < count; ++i) {
      switch (number(depth < 3 ? 12 : 6)) {
        case 0:
          result.push_back(code());
          break;
        case 1:
          result.push_back(figure());
          break;
        case 6:
        case 7:
          result.push_back(list(depth, false));
          break;
        case 8:
          result.push_back(callout(depth));
          break;
        case 9:
          result.push_back(table());
          break;
        case 10:
        case 11:
          result.push_back(depth == 0 ? title() : text());
          break;
        default:
          result.push_back(text());
      }
    }
    // A heading at the end heads nothing; give it something.
    if (!result.empty() && std::holds_alternative<handout::Heading>(result.back().value)) result.push_back(text());
    return result;
  }

  std::mt19937 random_;
  unsigned words_ = 0;
  int level_ = 0;
};

}  // namespace

handout::Handout random_handout(unsigned seed, unsigned most_elements) {
  return Generator(seed).document(most_elements);
}

}  // namespace flytt::pdf
