// The frame around every screen, and which feature fills it.
#include <string>
#include <vector>

#include "ui/app/app.h"
#include "ui/app/menus.h"
#include "ui/app/view.h"

namespace flytt::ui {

using page::Icon;
using page::Look;
using page::Widths;

namespace {

constexpr std::size_t kFewestHeadingsListed = 3;

void destination_link(const View& view, const std::string& prefix, const Destination& destination,
                      std::string_view text_suffix = "") {
  const std::string id(destination.screen.name);
  view.page
      .link(prefix + "/" + id, view.text("navigation." + id + std::string(text_suffix)), view.path(destination.screen),
            Look::Default, destination.icon)
      .state.current = !search_field::is_searching(view.state) && view.state.route.screen == destination.screen;
}

// To all that do not stand apart.
void destination_links(const View& view, const std::string& prefix) {
  for (const Destination& destination : kDestinations) {
    if (destination.bars != Bars::Settings) destination_link(view, prefix, destination);
  }
}

// The same page in the other languages of the pack.
std::vector<page::Alternate> alternates_of(const AppState& state) {
  std::vector<page::Alternate> alternates;
  for (const content::Language& language : state.edition.languages) {
    Route route = state.route;
    route.language = language.tag;
    if (route.screen == kNotFound) route = Route{overview::kScreen, language.tag, ""};
    alternates.push_back({language.tag, language.name, route_path(route)});
  }
  return alternates;
}

void language_links(const View& view, const std::string& prefix) {
  const auto navigation = view.page.navigation(prefix, view.text("navigation.language"));
  navigation.node().arrangement = page::Arrangement::Row;
  navigation.node().gap_px = 12;
  for (const page::Alternate& alternate : alternates_of(view.state)) {
    page::Node& link = view.page.link(prefix + "/" + alternate.language, alternate.language_name, alternate.path);
    link.language = alternate.language;
    link.state.current = alternate.language == view.state.edition.language;
  }
}

// Below destinations and languages, at a distance.
void settings(const View& view, const std::string& prefix) {
  const auto stack = view.page.stack(prefix + "/own", 12);
  preferences::theme_chips(view, prefix);
  for (const Destination& destination : kDestinations) {
    if (destination.bars == Bars::Settings) destination_link(view, prefix, destination);
  }
}

void product_name(const View& view, const std::string& key) {
  view.page.link(key, view.state.edition.names.portal, view.path(overview::kScreen), Look::Lead);
}

// Destinations, languages and settings behind one control, for pages without a rail.
void menu(const View& view, const std::string& key, std::string_view label) {
  const auto disclosure =
      view.page.disclosure(key, text_runs(view.text(label)), view.state.open_disclosures.count(key) > 0);
  {
    const auto navigation = view.page.navigation(key + "/navigation", view.text("navigation.all"));
    destination_links(view, key);
  }
  language_links(view, key + "/languages");
  settings(view, key);
}

void banner(const View& view) {
  const auto banner = view.page.banner("banner");
  {
    page::Node& name =
        view.page.link("banner/name", view.state.edition.names.portal, view.path(overview::kScreen), Look::Lead);
    name.widths = Widths::BelowWide;
  }
  {
    const auto search = view.page.search("search", view.text("search.label"));
    search.node().arrangement = page::Arrangement::Row;
    view.page.text_field("search/field", view.text("search.label"), view.state.of<search_field::State>().query,
                         view.text("search.placeholder"), search_field::EditQuery{}, page::InputKind::Search);
    view.page.badge("search/key", view.text("search.key"), Look::Key).widths = Widths::FromMedium;
    // There before it speaks, or it would not be heard.
    view.page
        .status("search/status",
                search_field::is_searching(view.state) ? search_field::hits_in_words(view) : std::string())
        .look = Look::Unseen;
  }
  const auto below_wide = view.page.stack("banner/menu");
  below_wide.node().widths = Widths::MediumOnly;
  menu(view, std::string(kBannerMenu), "navigation.menu");
}

void rail(const View& view) {
  const auto rail = view.page.rail("rail", view.text("navigation.label"));
  product_name(view, "rail/name");
  view.page.paragraph("rail/tagline",
                      view.text("site.tagline", {{"platform", view.state.edition.names.platform},
                                                 {"identity", view.state.edition.names.identity}}),
                      Look::Small);
  {
    const auto destinations = view.page.stack("rail/destinations", 4);
    destination_links(view, "rail");
  }
  language_links(view, "rail/languages");
  settings(view, "rail");
}

void bottom_bar(const View& view) {
  const auto bar = view.page.bottom_bar("bottom", view.text("navigation.label"));
  for (const Destination& destination : kDestinations) {
    if (destination.bars == Bars::RailAndBottom) {
      destination_link(
          view, "bottom", destination,
          view.state.edition.interface_texts.count("navigation." + std::string(destination.screen.name) + ".short") > 0
              ? ".short"
              : "");
    }
  }
  menu(view, std::string(kBottomMenu), "navigation.more");
}

void footer(const View& view) {
  const auto footer = view.page.footer("footer");
  view.page.paragraph("footer/as_of",
                      view.text("site.footer.as_of",
                                {{"as_of", view.state.edition.as_of_text}, {"version", view.state.edition.version}}),
                      Look::Small);
  view.page.paragraph("footer/privacy", view.text("site.footer.privacy"), Look::Small);
}

constexpr const char* text_key(KeepingFailure failure) {
  switch (failure) {
    case KeepingFailure::Full:
      return "error.keep.full";
    case KeepingFailure::Refused:
      return "error.keep.refused";
    case KeepingFailure::Newer:
      return "error.keep.newer";
    case KeepingFailure::Unreadable:
      return "error.keep.unreadable";
    case KeepingFailure::Stuck:
      break;
  }
  return "error.keep.stuck";
}

// At the top, since whatever was chosen may be anywhere on the page.
void keeping_notice(const View& view) {
  if (!view.state.keeping_failure.has_value()) return;
  const auto callout = view.page.callout("keeping", Look::Caution);
  view.page.alert("keeping/text", view.text(text_key(*view.state.keeping_failure)));
}

void hidden_entries_notice(const View& view) {
  std::size_t hidden = 0;
  for (const content::Problem& problem : view.state.problems) {
    hidden += problem.severity == content::Severity::Error ? 1u : 0u;
  }
  if (hidden == 0) return;
  const auto callout = view.page.callout("problems", Look::Caution);
  view.page.paragraph("problems/text", view.counted("site.problems", hidden));
}

void main_content(const View& view) {
  if (search_field::is_searching(view.state)) return search_field::show_hits(view);
  bool is_shown = false;
  Features::each([&]<class Feature>(Feature) {
    if constexpr (HasScreen<Feature>) {
      if (view.state.route.screen != Feature::kDestination.screen) return;
      Feature::show(view);
      is_shown = true;
    }
  });
  if (!is_shown) show_not_found(view);
}

constexpr std::string_view kContentsKey = "contents";

struct ListedHeading {
  std::string anchor;
  std::string text;
};

std::vector<ListedHeading> headings_of(const page::Page& page) {
  std::vector<ListedHeading> headings;
  for (const page::Node& node : page.nodes) {
    if (node.role == page::Role::Heading && node.level == 2 && !node.anchor.empty()) {
      headings.push_back({node.anchor, plain_text(node.runs)});
    }
  }
  return headings;
}

void on_this_page(const View& view, const std::vector<ListedHeading>& headings) {
  if (headings.size() < kFewestHeadingsListed) return;
  const auto aside = view.page.on_this_page(kContentsKey, view.text("navigation.on_this_page"));
  view.page.paragraph("contents/label", view.text("navigation.on_this_page"), Look::Small);
  for (const ListedHeading& heading : headings) {
    view.page.link("contents:" + heading.anchor, heading.text, "#" + heading.anchor);
  }
}

// A description says something: where the text begins with half a sentence, what follows belongs to it.
constexpr std::size_t kShortestDescription = 40;

bool is_body_text(const page::Node& node) {
  return node.role == page::Role::Paragraph && !page::is_badge(node.look) && node.look != Look::Small &&
         node.look != Look::Muted;
}

// Title and description of the document: those of the first heading and the first paragraphs of the main content.
void describe(page::Page& page, const View& view) {
  for (const page::Node& node : page.nodes) {
    if (node.role == page::Role::Heading && page.title.empty()) page.title = plain_text(node.runs);
    const bool is_wanted = !page.title.empty() && page.description.size() < kShortestDescription;
    if (!is_wanted || !is_body_text(node)) continue;
    if (!page.description.empty()) page.description += ' ';
    page.description += plain_text(node.runs);
  }
  page.title = view.text("site.title", {{"page", page.title}, {"portal", view.state.edition.names.portal}});
}

}  // namespace

Screen build_screen(const AppState& state) {
  Screen screen;
  if (state.edition.language.empty()) return screen;
  page::Page& page = screen.page;
  page.path = route_path(state.route);
  page.language = state.edition.language;
  page.alternates = alternates_of(state);
  PageBuilder builder(page, screen.actions);
  const View view{state, builder};
  rail(view);
  banner(view);  // last before the results: few Tabs lie between them and the field
  const std::size_t main_begins = page.nodes.size();
  {
    const auto main = builder.main("main");
    keeping_notice(view);
    main_content(view);
    hidden_entries_notice(view);
  }
  page::Page main_only;
  main_only.nodes.assign(page.nodes.begin() + static_cast<std::ptrdiff_t>(main_begins), page.nodes.end());
  describe(main_only, view);
  page.title = main_only.title;
  page.description = main_only.description;
  on_this_page(view, headings_of(main_only));
  mark_section(page, state.section_in_view);
  footer(view);
  bottom_bar(view);
  const int copied = page::find_node(page, state.copied);
  if (copied >= 0) {
    // Said where the reader looks; the status is for who listens.
    page::Node& button = page.nodes[static_cast<std::size_t>(copied)];
    button.icon = Icon::Check;
    button.label.clear();
    button.runs = {plain_run(view.text("action.copied"))};
  }
  builder.status("notice", state.notice);  // there before it speaks
  Features::each([&]<class Feature>(Feature) {
    if constexpr (requires { Feature::show_over(view); }) {
      if (state.route.screen == Feature::kDestination.screen) Feature::show_over(view);
    }
  });
  return screen;
}

std::vector<int> mark_section(page::Page& page, std::string_view anchor) {
  std::vector<int> marked;
  const int contents = page::find_node(page, kContentsKey);
  const std::string href = "#" + std::string(anchor);
  for (std::size_t i = 0; contents >= 0 && i < page.nodes.size(); ++i) {
    page::Node& node = page.nodes[i];
    if (node.parent != contents || node.role != page::Role::Link) continue;
    const bool is_current = !anchor.empty() && node.href == href;
    if (node.state.current != is_current) marked.push_back(static_cast<int>(i));
    node.state.current = is_current;
  }
  return marked;
}

}  // namespace flytt::ui
