#include "ui/app/page_builder.h"

#include <cstddef>
#include <utility>

#include "core/contract.h"

namespace flytt::ui {

using page::Arrangement;
using page::Icon;
using page::InputKind;
using page::Look;
using page::Node;
using page::Role;
using page::Widths;

Inline text_runs(std::string_view text) {
  Inline runs;
  if (!text.empty()) runs.push_back(plain_run(std::string(text)));
  return runs;
}

PageBuilder::Scope::~Scope() {
  if (builder_ == nullptr) return;
  FLYTT_EXPECTS(!builder_->open_.empty() && builder_->open_.back() == index_);
  builder_->open_.pop_back();
}

Node& PageBuilder::Scope::node() const { return builder_->page_.nodes[static_cast<std::size_t>(index_)]; }

PageBuilder::PageBuilder(page::Page& page, Actions& actions) : page_(page), actions_(actions) {
  for (const Node& node : page.nodes) keys_.insert(node.key);
}

Node& PageBuilder::add(Role role, std::string_view key) {
  FLYTT_EXPECTS(!key.empty());
  const bool is_new_key = keys_.insert(std::string(key)).second;
  FLYTT_EXPECTS(is_new_key);
  Node& node = page_.nodes.emplace_back();
  node.key = std::string(key);
  node.role = role;
  node.parent = open_.empty() ? -1 : open_.back();
  return node;
}

PageBuilder::Scope PageBuilder::open(Role role, std::string_view key) {
  add(role, key);
  open_.push_back(static_cast<int>(page_.nodes.size()) - 1);
  return Scope(this, open_.back());
}

PageBuilder::Scope PageBuilder::banner(std::string_view key) {
  Scope scope = open(Role::Banner, key);
  scope.node().arrangement = Arrangement::Row;
  return scope;
}

PageBuilder::Scope PageBuilder::rail(std::string_view key, std::string_view label) {
  Scope scope = navigation(key, label);
  scope.node().widths = Widths::WideOnly;
  return scope;
}

PageBuilder::Scope PageBuilder::bottom_bar(std::string_view key, std::string_view label) {
  Scope scope = navigation(key, label);
  scope.node().arrangement = Arrangement::Row;
  scope.node().widths = Widths::NarrowOnly;
  return scope;
}

PageBuilder::Scope PageBuilder::navigation(std::string_view key, std::string_view label) {
  Scope scope = open(Role::Navigation, key);
  scope.node().label = std::string(label);
  scope.node().gap_px = 4;
  return scope;
}

PageBuilder::Scope PageBuilder::main(std::string_view key) { return open(Role::Main, key); }

PageBuilder::Scope PageBuilder::on_this_page(std::string_view key, std::string_view label) {
  Scope scope = open(Role::Complementary, key);
  scope.node().label = std::string(label);
  scope.node().widths = Widths::WideOnly;
  scope.node().gap_px = 4;
  return scope;
}

PageBuilder::Scope PageBuilder::footer(std::string_view key) {
  Scope scope = open(Role::Footer, key);
  scope.node().gap_px = 8;
  return scope;
}

PageBuilder::Scope PageBuilder::search(std::string_view key, std::string_view label) {
  Scope scope = open(Role::Search, key);
  scope.node().label = std::string(label);
  return scope;
}

PageBuilder::Scope PageBuilder::dialog(std::string_view key) {
  FLYTT_EXPECTS(open_.empty());
  Scope scope = open(Role::Dialog, key);
  scope.node().look = Look::Card;
  return scope;
}

PageBuilder::Scope PageBuilder::stack(std::string_view key, int gap_px) {
  Scope scope = open(Role::Group, key);
  scope.node().gap_px = gap_px;
  return scope;
}

PageBuilder::Scope PageBuilder::row(std::string_view key, int gap_px) {
  Scope scope = stack(key, gap_px);
  scope.node().arrangement = Arrangement::Row;
  return scope;
}

PageBuilder::Scope PageBuilder::chips(std::string_view key, std::string_view label) {
  Scope scope = row(key, 8);
  scope.node().label = std::string(label);
  paragraph(std::string(key) + "/label", label, Look::Muted);
  return scope;
}

PageBuilder::Scope PageBuilder::radio_group(std::string_view key, std::string_view label) {
  FLYTT_EXPECTS(!label.empty());
  Scope scope = open(Role::RadioGroup, key);
  Node& group = scope.node();
  group.arrangement = Arrangement::Row;
  group.gap_px = 8;
  group.label = std::string(label);
  return scope;
}

PageBuilder::Scope PageBuilder::grid(std::string_view key, int column_px, int gap_px) {
  FLYTT_EXPECTS(column_px > 0);
  Scope scope = stack(key, gap_px);
  scope.node().arrangement = Arrangement::Grid;
  scope.node().grid_column_px = column_px;
  return scope;
}

PageBuilder::Scope PageBuilder::card(std::string_view key) {
  Scope scope = open(Role::Article, key);
  scope.node().look = Look::Card;
  scope.node().gap_px = 12;
  return scope;
}

PageBuilder::Scope PageBuilder::callout(std::string_view key, Look tone) {
  FLYTT_EXPECTS(tone == Look::Good || tone == Look::Caution || tone == Look::Bad || tone == Look::Neutral);
  Scope scope = stack(key, 8);
  Node& node = scope.node();
  node.look = tone;
  node.icon = tone == Look::Good      ? Icon::Check
              : tone == Look::Caution ? Icon::Warning
              : tone == Look::Bad     ? Icon::Error
                                      : Icon::Info;
  return scope;
}

PageBuilder::Scope PageBuilder::list(std::string_view key, int first_number) {
  Scope scope = open(Role::List, key);
  scope.node().first_number = first_number;
  scope.node().gap_px = 8;
  return scope;
}

PageBuilder::Scope PageBuilder::item(std::string_view key) {
  Scope scope = open(Role::ListItem, key);
  scope.node().gap_px = 8;
  return scope;
}

PageBuilder::Scope PageBuilder::table(std::string_view key, std::string_view caption) {
  Scope scope = open(Role::Table, key);
  scope.node().label = std::string(caption);
  return scope;
}

PageBuilder::Scope PageBuilder::table_row(std::string_view key) { return open(Role::Row, key); }

PageBuilder::Scope PageBuilder::cell(std::string_view key) {
  Scope scope = open(Role::Cell, key);
  scope.node().gap_px = 4;
  return scope;
}

PageBuilder::Scope PageBuilder::disclosure(std::string_view key, Inline summary, bool is_expanded, int level) {
  FLYTT_EXPECTS(!summary.empty());
  Scope scope = open(Role::Disclosure, std::string(key) + "/disclosure");
  scope.node().state.expanded = is_expanded;
  scope.node().gap_px = 12;
  Node& control = add(Role::Summary, key);
  control.runs = std::move(summary);
  control.level = level;
  control.state.expanded = is_expanded;
  const Node& root = page_.nodes[static_cast<std::size_t>(open_.front())];
  if (root.role == Role::Banner) control.icon = Icon::Menu;
  if (root.role == Role::Navigation && root.widths == Widths::NarrowOnly) control.icon = Icon::More;
  actions_.insert_or_assign(control.key, ToggleDisclosure{});
  return scope;
}

Node& PageBuilder::heading(std::string_view key, int level, std::string_view text) {
  FLYTT_EXPECTS(level >= 1 && level <= 6 && !text.empty());
  Node& node = add(Role::Heading, key);
  node.level = level;
  node.runs = text_runs(text);
  // The card or dialog that it begins has its name from it.
  for (std::size_t i = open_.size(); i-- > 0;) {
    Node& container = page_.nodes[static_cast<std::size_t>(open_[i])];
    const bool is_dialog = container.role == Role::Dialog;
    if (container.role != Role::Article && !is_dialog) continue;
    if (container.label.empty()) container.label = std::string(text);
    break;
  }
  return node;
}

Node& PageBuilder::paragraph(std::string_view key, Inline runs, Look look) {
  Node& node = add(Role::Paragraph, key);
  node.runs = std::move(runs);
  node.look = look;
  return node;
}

Node& PageBuilder::paragraph(std::string_view key, std::string_view text, Look look) {
  return paragraph(key, text_runs(text), look);
}

Node& PageBuilder::code_block(std::string_view key, Inline lines) {
  Node& node = add(Role::CodeBlock, key);
  node.runs = std::move(lines);
  return node;
}

Node& PageBuilder::status(std::string_view key, std::string_view text) {
  Node& node = add(Role::Status, key);
  node.runs = text_runs(text);
  return node;
}

Node& PageBuilder::alert(std::string_view key, std::string_view text) {
  Node& node = add(Role::Alert, key);
  node.runs = text_runs(text);
  return node;
}

Node& PageBuilder::badge(std::string_view key, std::string_view text, Look look, Icon icon) {
  FLYTT_EXPECTS(look == Look::Badge || look == Look::BadgeGood || look == Look::BadgeCaution ||
                look == Look::BadgeBad || look == Look::Key);
  Node& node = paragraph(key, text, look);
  node.icon = icon;
  return node;
}

Node& PageBuilder::column_header(std::string_view key, std::string_view text) {
  Node& node = add(Role::ColumnHeader, key);
  node.runs = text_runs(text);
  return node;
}

Node& PageBuilder::sort_header(std::string_view key, std::string_view text, page::Sort sort, Action action) {
  const Scope header = open(Role::ColumnHeader, key);
  header.node().sort = sort;
  const Icon icon = sort == page::Sort::Ascending    ? Icon::ArrowUp
                    : sort == page::Sort::Descending ? Icon::ArrowDown
                                                     : Icon::None;
  return button(std::string(key) + "/sort", text, Look::Quiet, std::move(action), icon);
}

Node& PageBuilder::row_header(std::string_view key, Inline runs) {
  Node& node = add(Role::RowHeader, key);
  node.runs = std::move(runs);
  return node;
}

Node& PageBuilder::text_cell(std::string_view key, Inline runs) {
  Node& node = add(Role::Cell, key);
  node.runs = std::move(runs);
  return node;
}

void PageBuilder::blocks(std::string_view prefix, const Blocks& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) block(std::string(prefix) + "/" + std::to_string(i), blocks[i]);
}

void PageBuilder::block(const std::string& key, const Block& block) {
  switch (block.kind) {
    case BlockKind::Paragraph:
      paragraph(key, block.runs);
      return;
    case BlockKind::Code:
      code_block(key, block.runs);
      return;
    case BlockKind::BulletList:
    case BlockKind::NumberedList: {
      const Scope outer = list(key, block.kind == BlockKind::NumberedList ? block.first_number : 0);
      for (std::size_t i = 0; i < block.items.size(); ++i) {
        const std::string item_key = key + "/" + std::to_string(i);
        const Scope inner = item(item_key);
        blocks(item_key, block.items[i]);
      }
      return;
    }
  }
}

Node& PageBuilder::figure(std::string_view key, const ModuleGrid& modules, std::string_view alternative) {
  FLYTT_EXPECTS(!alternative.empty());
  Node& node = add(Role::Figure, key);
  node.modules = modules;
  node.label = std::string(alternative);
  return node;
}

Node& PageBuilder::progress_bar(std::string_view key, double fraction, std::string_view label) {
  FLYTT_EXPECTS(!label.empty());
  Node& node = add(Role::ProgressBar, key);
  node.fraction = fraction < 0 ? 0 : fraction > 1 ? 1 : fraction;
  node.label = std::string(label);
  return node;
}

Node& PageBuilder::link(std::string_view key, std::string_view text, std::string_view href, Look look, Icon icon) {
  FLYTT_EXPECTS(!text.empty() && !href.empty());
  Node& node = add(Role::Link, key);
  node.runs = text_runs(text);
  node.href = std::string(href);
  node.look = look;
  node.icon = icon;
  return node;
}

Node& PageBuilder::door(std::string_view key, std::string_view title, std::string_view sentence, std::string_view href,
                        Icon icon) {
  Node& node = link(key, title, href, Look::Door, icon);
  node.runs.front().strong = true;
  if (!sentence.empty()) node.runs.push_back(plain_run(std::string(sentence)));
  return node;
}

Node& PageBuilder::button(std::string_view key, std::string_view text, Look look, Action action, Icon icon) {
  FLYTT_EXPECTS(!text.empty());
  Node& node = add(Role::Button, key);
  node.runs = text_runs(text);
  node.look = look;
  node.icon = icon;
  actions_.insert_or_assign(node.key, std::move(action));
  return node;
}

Node& PageBuilder::icon_button(std::string_view key, std::string_view label, Icon icon, Action action) {
  FLYTT_EXPECTS(!label.empty() && icon != Icon::None);
  Node& node = add(Role::Button, key);
  node.label = std::string(label);
  node.look = Look::Quiet;
  node.icon = icon;
  actions_.insert_or_assign(node.key, std::move(action));
  return node;
}

Node& PageBuilder::copy_button(std::string_view key, std::string_view text, std::string_view copies) {
  Node& node = button(key, text, Look::Default, ConfirmCopy{}, Icon::Copy);
  node.copies = std::string(copies);
  return node;
}

Node& PageBuilder::chip(std::string_view key, std::string_view text, bool is_pressed, Action action) {
  Node& node = button(key, text, Look::Chip, std::move(action));
  node.state.pressed = is_pressed;
  return node;
}

Node& PageBuilder::text_field(std::string_view key, std::string_view label, std::string_view value,
                              std::string_view placeholder, Action action, InputKind input) {
  FLYTT_EXPECTS(!label.empty());
  Node& node = add(Role::TextField, key);
  node.label = std::string(label);
  node.value = std::string(value);
  node.placeholder = std::string(placeholder);
  node.input = input;
  actions_.insert_or_assign(node.key, std::move(action));
  return node;
}

Node& PageBuilder::file_field(std::string_view key, std::string_view label, std::string_view invitation) {
  FLYTT_EXPECTS(!label.empty() && !invitation.empty());
  Node& node = add(Role::FileField, key);
  node.label = std::string(label);
  node.runs = text_runs(invitation);
  return node;
}

Node& PageBuilder::select(std::string_view key, std::string_view label, std::string_view value,
                          std::vector<page::Option> options, Action action) {
  FLYTT_EXPECTS(!label.empty() && !options.empty());
  Node& node = add(Role::Select, key);
  node.label = std::string(label);
  node.value = std::string(value);
  node.options = std::move(options);
  actions_.insert_or_assign(node.key, std::move(action));
  return node;
}

Node& PageBuilder::checkbox(std::string_view key, std::string_view text, bool is_checked, Action action) {
  FLYTT_EXPECTS(!text.empty());
  Node& node = add(Role::Checkbox, key);
  node.runs = text_runs(text);
  node.state.checked = is_checked;
  actions_.insert_or_assign(node.key, std::move(action));
  return node;
}

Node& PageBuilder::radio(std::string_view key, std::string_view text, bool is_chosen, Action action) {
  Node& node = chip(key, text, is_chosen, std::move(action));
  node.role = Role::Radio;
  return node;
}

}  // namespace flytt::ui
