#include "tests/gallery/gallery_feature.h"

#include "ui/app/app_state.h"

namespace flytt::ui::gallery {

void Feature::carry_out(Context& context, const ChooseScope& action) { context.state.of<State>().scope = action.scope; }

void Feature::enter(Context& context, const EditAddresses&, const std::string& value) {
  context.state.of<State>().addresses = value;
}

void Feature::carry_out(Context& context, const ClearAddresses&) { context.state.of<State>().addresses.clear(); }

}  // namespace flytt::ui::gallery
