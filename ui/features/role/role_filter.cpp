#include "ui/features/role/role_filter.h"

#include "ui/entries/words.h"
#include "ui/features/role/role_feature.h"

namespace flytt::ui::role {

using page::Look;

namespace {

std::string role_text(const View& view, std::string_view role) {
  return view.text("audience." + std::string(role.empty() ? "everyone" : role));
}

}  // namespace

bool concerns_reader(const View& view, const std::vector<content::Audience>& audiences) {
  return is_for(audiences, view.state.of<State>().role);
}

void filter(const View& view) {
  const std::string& chosen = view.state.of<State>().role;
  const auto chips = view.page.chips("audience", view.text("audience.label"));
  view.page.chip("audience/everyone", role_text(view, ""), chosen.empty(), ChooseRole{});
  for (const auto& audience : content::kAudiences) {
    const std::string id(audience.name);
    view.page.chip("audience/" + id, role_text(view, id), chosen == id, ChooseRole{id});
  }
}

void notice(const View& view, const std::string& key, std::size_t shown, std::size_t all) {
  const std::string& role = view.state.of<State>().role;
  // There before it speaks.
  view.page.status(key + "/text", role.empty() ? std::string()
                                               : view.text("audience.shown", {{"role", role_text(view, role)},
                                                                              {"shown", std::to_string(shown)},
                                                                              {"all", std::to_string(all)}}));
  if (role.empty()) return;
  const auto row =
      view.page.row(key, 8);  // which goes with the button, so that the focus goes to what stands before it
  view.page.button(key + "/all", view.text("audience.all"), Look::Quiet, ChooseRole{});
}

}  // namespace flytt::ui::role
