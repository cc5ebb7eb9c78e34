// The controls, a section each.
#include <algorithm>
#include <cstddef>
#include <string>

#include "tests/gallery/gallery_feature.h"
#include "ui/app/view.h"

namespace flytt::ui::gallery {

using page::Look;

namespace {

void section(const View& view, const std::string& name) {
  view.page.heading(name + "/heading", 2, view.text("gallery." + name)).anchor = name;
}

void choice_of_few(const View& view) {
  section(view, "scope");
  const State& state = view.state.of<State>();
  {
    const auto group = view.page.radio_group("scope", view.text("gallery.scope.label"));
    for (std::size_t i = 0; i < kScopeNames.size(); ++i) {
      const std::string name(kScopeNames[i]);
      const auto scope = static_cast<Scope>(i);
      view.page.radio("scope/" + name, view.text("gallery.scope." + name), state.scope == scope, ChooseScope{scope});
    }
  }
  const std::string chosen(kScopeNames[static_cast<std::size_t>(state.scope)]);
  view.page.status("scope/said", view.text("gallery.scope.said", {{"scope", view.text("gallery.scope." + chosen)}}));
}

void many_lines(const View& view) {
  section(view, "addresses");
  const std::string& text = view.state.of<State>().addresses;
  view.page
      .text_field("addresses", view.text("gallery.addresses.label"), text, "", EditAddresses{}, page::InputKind::Lines)
      .described_by = "addresses-count";
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + (text.empty() ? 0u : 1u);
  view.page.paragraph("addresses/count", view.counted("gallery.addresses.lines", lines), Look::Small).anchor =
      "addresses-count";
  view.page.button("addresses/clear", view.text("gallery.addresses.clear"), Look::Default, ClearAddresses{})
      .state.disabled = text.empty();
}

}  // namespace

void Feature::show(const View& view) {
  view.page.heading("title", 1, view.text("gallery.title"));
  view.page.paragraph("lead", view.text("gallery.lead"), Look::Lead);
  choice_of_few(view);
  many_lines(view);
}

}  // namespace flytt::ui::gallery
