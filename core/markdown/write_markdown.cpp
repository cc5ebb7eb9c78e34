#include "core/markdown/write_markdown.h"

#include <algorithm>
#include <map>
#include <variant>
#include <vector>

#include "core/handout/check_handout.h"

namespace flytt::markdown {
namespace {

using handout::Element;

bool is_blank(char character) { return character == ' ' || character == '\t' || character == '\n'; }

// A fence or a code span longer than any row of backticks within.
std::string fence_for(std::string_view text, std::size_t shortest) {
  std::size_t longest = 0;
  std::size_t current = 0;
  for (const char character : text) {
    current = character == '`' ? current + 1 : 0;
    longest = std::max(longest, current);
  }
  return std::string(std::max(shortest, longest + 1), '`');
}

// A code span (CommonMark 6.1). A cell of a table ends at "|" even there, so that it is escaped (GFM 4.10).
std::string code_span(const std::string& text, bool is_in_table) {
  std::string content;
  for (const char character : text) {
    if (is_in_table && character == '|') content += '\\';
    content += character == '\n' ? ' ' : character;
  }
  const std::string fence = fence_for(content, 1);
  const bool needs_space = !content.empty() && (content.front() == '`' || content.back() == '`' ||
                                                (content.front() == ' ' && content.back() == ' '));
  return fence + (needs_space ? " " : "") + content + (needs_space ? " " : "") + fence;
}

// As GitHub makes ids of headings: lower case ASCII, letters, digits, "-" and "_" stay, blanks become "-".
std::string github_id(const std::string& text) {
  std::string id;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte >= 'A' && byte <= 'Z') {
      id += static_cast<char>(byte + ('a' - 'A'));
    } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' ||
               byte >= 0x80) {
      id += character;
    } else if (byte == ' ') {
      id += '-';
    }
  }
  return id;
}

// anchor -> id, the second heading of a text getting "-1", the third "-2".
std::map<std::string, std::string, std::less<>> ids_of(const handout::Handout& handout,
                                                       const handout::Outline& outline) {
  std::map<std::string, int> uses = {{github_id(handout.title), 1}};
  std::map<std::string, std::string, std::less<>> ids;
  for (const handout::OutlineEntry& entry : outline) {
    const std::string id = github_id(entry.text);
    const int earlier = uses[id]++;
    if (!entry.anchor.empty()) ids[entry.anchor] = earlier == 0 ? id : id + "-" + std::to_string(earlier);
  }
  return ids;
}

// A link's target in angle brackets, where only these three need a backslash (CommonMark 6.3).
std::string link_target(std::string_view href) {
  std::string target = "<";
  for (const char character : href) {
    if (character == '<' || character == '>' || character == '\\') target += '\\';
    target += character;
  }
  return target + ">";
}

class HandoutMarkdown {
public:
  HandoutMarkdown(const handout::Handout& handout, const handout::Outline& outline)
      : handout_(handout), ids_(ids_of(handout, outline)) {}

  std::string write() {
    line("# " + escape_markdown(handout_.title));
    if (!handout_.subtitle.empty()) block("*" + escape_markdown(handout_.subtitle) + "*");
    write(handout_.body);
    return std::move(out_);
  }

private:
  // Lines carry the prefix of the lists and quotes around them; the first line of a list's item has its label instead.
  void line(const std::string& text) {
    const std::string& prefix = pending_label_.empty() ? prefix_ : pending_label_;
    out_ += prefix + text;
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();  // two blanks at the end are a line break
    out_ += '\n';
    pending_label_.clear();
    is_after_label_ = false;
  }

  void gap() {
    if (pending_label_.empty() && !is_after_label_) line("");
  }

  void block(const std::string& text) {
    gap();
    line(text);
  }

  void write(const std::vector<Element>& elements) {
    for (const Element& element : elements) {
      std::visit([this](const auto& value) { write(value); }, element.value);
    }
  }

  void write(const handout::Heading& heading) {
    block(std::string(static_cast<std::size_t>(std::min(heading.level + 1, 6)), '#') + " " + inline_of(heading.runs));
    last_was_list_ = false;
  }

  void write(const handout::Paragraph& paragraph) {
    block(guarded(inline_of(paragraph.runs)));
    last_was_list_ = false;
  }

  void write(const handout::List& list) {
    int number = list.first_number;
    const std::string outside = prefix_;
    bool is_first = true;
    const bool is_tight = std::all_of(list.items.begin(), list.items.end(), [](const std::vector<Element>& item) {
      return item.size() == 1 && std::holds_alternative<handout::Paragraph>(item.front().value);
    });
    for (const auto& item : list.items) {
      std::string label = "- ";
      if (list.numbering == handout::Numbering::Decimal) label = std::to_string(number++) + ". ";
      const std::string indent(label.size(), ' ');
      if (list.numbering == handout::Numbering::Checkbox) label += "[ ] ";
      // A list right after a list of the same kind would become one with it.
      if (is_first && last_was_list_) block("<!-- -->");
      if (is_first || !is_tight) gap();
      pending_label_ = (pending_label_.empty() ? outside : pending_label_) + label;
      prefix_ = outside + indent;
      last_was_list_ = false;
      if (item.empty()) line("");
      write(item);
      if (!pending_label_.empty()) line("");
      prefix_ = outside;
      is_first = false;
    }
    last_was_list_ = true;
  }

  void write(const handout::Table& table) {
    if (!table.caption.empty()) block("**" + escape_markdown(table.caption) + "**");
    gap();
    std::string header = "|";
    std::string rule = "|";
    for (const handout::Column& column : table.columns) {
      header += " " + escape_markdown(column.header) + " |";
      rule += " --- |";
    }
    line(header);
    line(rule);
    for (const auto& row : table.rows) {
      std::string text = "|";
      for (const handout::Cell& cell : row) text += " " + cell_of(cell.body) + " |";
      line(text);
    }
    last_was_list_ = false;
  }

  void write(const handout::Callout& callout) {
    gap();
    const std::string outside = prefix_;
    prefix_ = (pending_label_.empty() ? outside : pending_label_) + "> ";
    is_after_label_ = true;
    pending_label_.clear();
    if (!callout.title.empty()) block("**" + escape_markdown(callout.title) + "**");
    prefix_ = outside + "> ";
    write(callout.body);
    prefix_ = outside;
    last_was_list_ = false;
  }

  void write(const handout::Figure& figure) {
    block("*" + escape_markdown(figure.alternative_text) + "*");
    if (!figure.caption.empty()) block(guarded(inline_of(figure.caption)));
  }

  void write(const handout::Code& code) {
    std::string all;
    for (const std::string& text : code.lines) all += text + "\n";
    const std::string fence = fence_for(all, 3);
    block(fence);
    std::size_t start = 0;
    while (start < all.size()) {
      const std::size_t end = all.find('\n', start);
      line(all.substr(start, end - start));
      start = end + 1;
    }
    line(fence);
    last_was_list_ = false;
  }

  // What begins a line must not begin a heading, list, quote, rule or table (CommonMark 4 and 5).
  std::string guarded(std::string text) {
    last_was_list_ = false;
    text.erase(0, text.find_first_not_of(" \t"));
    if (text.empty()) return text;
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')')) {
      text.insert(digits, "\\");
    } else if (text[0] == '#' || text[0] == '+' || text[0] == '-' || text[0] == '=') {
      text.insert(0, "\\");
    }
    return text;
  }

  std::string cell_of(const std::vector<Element>& elements) {
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() || part.empty() ? "" : "<br>") + part; };
    is_in_table_ = true;
    for (const Element& element : elements) {
      if (const auto* paragraph = std::get_if<handout::Paragraph>(&element.value)) {
        add(inline_of(paragraph->runs));
      } else if (const auto* list = std::get_if<handout::List>(&element.value)) {
        int number = list->first_number;
        for (const auto& item : list->items) {
          const std::string content = cell_of(item);
          is_in_table_ = true;
          const bool is_numbered = list->numbering == handout::Numbering::Decimal;
          add((is_numbered ? std::to_string(number++) + ". " : "\u2022 ") + content);
        }
      }
    }
    is_in_table_ = false;
    return text;
  }

  std::string inline_of(const Inline& runs) const {
    std::string text;
    for (std::size_t i = 0; i < runs.size();) {
      const std::string& href = runs[i].href;
      std::size_t end = i + 1;
      while (!href.empty() && end < runs.size() && runs[end].href == href) ++end;
      std::string content;
      for (std::size_t k = i; k < end; ++k) content += run_of(runs[k]);
      if (href.empty()) {
        text += content;
      } else {
        text += "[" + content + "](" + link_target(href[0] == '#' ? "#" + ids_.at(href.substr(1)) : href) + ")";
      }
      i = end;
    }
    return text;
  }

  // Blanks at the ends of emphasised text stand outside it: "** a**" is no emphasis (CommonMark 6.2).
  std::string run_of(const Run& run) const {
    if (run.code) return emphasised(code_span(run.text, is_in_table_), run);
    std::size_t start = 0;
    std::size_t end = run.text.size();
    while (start < end && is_blank(run.text[start])) ++start;
    while (end > start && is_blank(run.text[end - 1])) --end;
    if (start == end) return std::string(run.text.empty() ? 0 : 1, ' ');
    const std::string content = escape_markdown(std::string_view(run.text).substr(start, end - start));
    return (start > 0 ? " " : "") + emphasised(content, run) + (end < run.text.size() ? " " : "");
  }

  static std::string emphasised(const std::string& text, const Run& run) {
    const std::string marks = std::string(run.strong ? "**" : "") + (run.emphasis ? "*" : "");
    return marks + text + marks;
  }

  const handout::Handout& handout_;
  std::map<std::string, std::string, std::less<>> ids_;
  std::string out_;
  std::string prefix_;
  std::string pending_label_;  // whole beginning of the next line, prefix included; empty = none
  bool is_after_label_ = false;
  bool is_in_table_ = false;
  bool last_was_list_ = false;
};

}  // namespace

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view kSpecial = "\\`*_[]<>&~|!$";
  std::string out;
  for (const char character : text) {
    if (character == '\n' || character == '\t') {
      out += ' ';
      continue;
    }
    if (kSpecial.find(character) != std::string_view::npos) out += '\\';
    out += character;
  }
  return out;
}

Result<std::string> write_markdown(const handout::Handout& handout) {
  const Result<handout::Outline> outline = handout::check_handout(handout);
  if (!outline) return tl::unexpected<Error>(outline.error());
  return HandoutMarkdown(handout, *outline).write();
}

}  // namespace flytt::markdown
