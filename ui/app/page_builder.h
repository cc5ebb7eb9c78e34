// The vocabulary of the views: each call adds one record to the page, below the scope that is open.
//
// Keys are chosen by the view, unique in the page and stable over time; a repeated key stops the program. A pack
// chooses its ids as it likes: where a view has keys of its own beside those of entries ("status/heading"), an id
// follows a colon, which no id holds ("status:customers"). A reference to a node is good until the next call. Typical
// use:
//
//   {
//     auto card = b.card("change/api");
//     b.heading("change/api/title", 2, "New address of the API");
//     b.paragraph("change/api/text", runs);
//     b.button("change/api/copy", "Copy", Look::Quiet).copies = "https://...";
//   }
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/page/page.h"
#include "ui/features/list.h"

namespace flytt::ui {

using Actions = std::map<std::string, Action, std::less<>>;

class PageBuilder {
public:
  // Keeps a container open for as long as it lives. Scopes close in the reverse order of their opening.
  class [[nodiscard]] Scope {
  public:
    Scope(Scope&& other) noexcept : builder_(other.builder_), index_(other.index_) { other.builder_ = nullptr; }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    Scope& operator=(Scope&&) = delete;
    ~Scope();

    page::Node& node() const;  // for what the call did not set: gap_px, widths, anchor, language

  private:
    friend class PageBuilder;
    Scope(PageBuilder* builder, int index) : builder_(builder), index_(index) {}
    PageBuilder* builder_;
    int index_;
  };

  // Both must outlive the builder. `page.nodes` may already hold nodes.
  PageBuilder(page::Page& page, Actions& actions);

  // Landmarks. At top level the layout expects, in this order and each at most once: banner, rail, main,
  // on_this_page, footer, bottom_bar.
  Scope banner(std::string_view key);
  Scope rail(std::string_view key, std::string_view label);        // Navigation, wide pages only
  Scope bottom_bar(std::string_view key, std::string_view label);  // Navigation, narrow pages only
  Scope navigation(std::string_view key, std::string_view label);  // within another container
  Scope main(std::string_view key);
  Scope on_this_page(std::string_view key, std::string_view label);  // Complementary, wide pages only
  Scope footer(std::string_view key);
  Scope search(std::string_view key, std::string_view label);
  // Over the page, which waits; named by the heading it begins with. The last of the page: Feature::show_over().
  Scope dialog(std::string_view key);

  // Containers.
  Scope stack(std::string_view key, int gap_px = 16);
  Scope row(std::string_view key, int gap_px = 12);                  // wraps; children centred vertically
  Scope chips(std::string_view key, std::string_view label);         // a row of chips, its label drawn before them
  Scope grid(std::string_view key, int column_px, int gap_px = 16);  // equal columns of at least column_px
  Scope card(std::string_view key);                                  // Article, named by the heading it begins with
  Scope callout(std::string_view key, page::Look tone);              // Good, Caution, Bad or Neutral
  Scope list(std::string_view key, int first_number = 0);            // 0 = bullets
  Scope item(std::string_view key);
  Scope table(std::string_view key, std::string_view caption);  // rows; the first one of column headers
  Scope table_row(std::string_view key);
  Scope cell(std::string_view key);  // a cell with children
  // What follows in the scope shows while `is_expanded`. `key` is the control's (the Summary); the Disclosure around
  // it has `key` + "/disclosure". The control gets ToggleDisclosure. In a bar it is a menu: it has an icon of its own
  // and opens a panel over the page. `level` > 0 makes the question a heading too.
  Scope disclosure(std::string_view key, Inline summary, bool is_expanded, int level = 0);

  // Texts.
  page::Node& heading(std::string_view key, int level, std::string_view text);
  page::Node& paragraph(std::string_view key, Inline runs, page::Look look = page::Look::Default);
  page::Node& paragraph(std::string_view key, std::string_view text, page::Look look = page::Look::Default);
  page::Node& code_block(std::string_view key, Inline lines);
  page::Node& status(std::string_view key, std::string_view text);  // read out politely when it changes
  page::Node& alert(std::string_view key, std::string_view text);   // read out at once
  page::Node& badge(std::string_view key, std::string_view text, page::Look look = page::Look::Badge,
                    page::Icon icon = page::Icon::None);
  page::Node& column_header(std::string_view key, std::string_view text);
  // With a button, `key` + "/sort", by which the rows are brought into this order or turned round.
  page::Node& sort_header(std::string_view key, std::string_view text, page::Sort sort, Action action);
  page::Node& row_header(std::string_view key, Inline runs);
  page::Node& text_cell(std::string_view key, Inline runs);
  // The blocks of rich text, keyed `prefix`/0, `prefix`/1 ... and below them in the same manner.
  void blocks(std::string_view prefix, const Blocks& blocks);

  // Graphics.
  page::Node& figure(std::string_view key, const ModuleGrid& modules, std::string_view alternative);
  page::Node& progress_bar(std::string_view key, double fraction, std::string_view label);

  // Controls. `href` and the texts must not be empty.
  page::Node& link(std::string_view key, std::string_view text, std::string_view href,
                   page::Look look = page::Look::Default, page::Icon icon = page::Icon::None);
  // A link that is a card, with a title and a sentence.
  page::Node& door(std::string_view key, std::string_view title, std::string_view sentence, std::string_view href,
                   page::Icon icon);
  page::Node& button(std::string_view key, std::string_view text, page::Look look, Action action,
                     page::Icon icon = page::Icon::None);
  page::Node& icon_button(std::string_view key, std::string_view label, page::Icon icon, Action action);
  page::Node& copy_button(std::string_view key, std::string_view text, std::string_view copies);
  page::Node& chip(std::string_view key, std::string_view text, bool is_pressed, Action action);
  page::Node& text_field(std::string_view key, std::string_view label, std::string_view value,
                         std::string_view placeholder, Action action, page::InputKind input = page::InputKind::Text);
  // What is chosen comes as FilesChosen (ui/app/files.h). `invitation`: "Choose files, drop them here or paste them".
  page::Node& file_field(std::string_view key, std::string_view label, std::string_view invitation);
  page::Node& select(std::string_view key, std::string_view label, std::string_view value,
                     std::vector<page::Option> options, Action action);
  page::Node& checkbox(std::string_view key, std::string_view text, bool is_checked, Action action);
  // One of few, side by side: its Radios, each with an action of its own.
  Scope radio_group(std::string_view key, std::string_view label);
  page::Node& radio(std::string_view key, std::string_view text, bool is_chosen, Action action);

private:
  page::Node& add(page::Role role, std::string_view key);
  Scope open(page::Role role, std::string_view key);
  void block(const std::string& key, const Block& block);

  page::Page& page_;
  Actions& actions_;
  std::vector<int> open_;  // indices of the open containers, outermost first
  std::unordered_set<std::string> keys_;
};

Inline text_runs(std::string_view text);  // one plain run; none for an empty text

}  // namespace flytt::ui
