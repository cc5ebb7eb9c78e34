#include "ui/features/preferences/preferences_feature.h"

#include "core/content/interface_text.h"
#include "ui/app/app_state.h"
#include "ui/app/keeping.h"

namespace flytt::ui::preferences {
namespace {

void show_on_page(Context& context, Preference preference) {
  context.request(ShowPreference{std::string(preference_kind(preference).key),
                                 context.state.of<Preferences>().kept_value(preference)});
}

}  // namespace

void Feature::carry_out(Context& context, const Choose& action) {
  context.state.of<Preferences>().choose(action.preference, action.value);
  show_on_page(context, action.preference);
  keep<Feature>(context, preference_kind(action.preference).key,
                context.state.of<Preferences>().kept_value(action.preference));
}

void Feature::carry_out(Context& context, const ForgetEverything&) {
  Features::each([&]<class Each>(Each) {
    if constexpr (requires { Each::forget(context); }) Each::forget(context);
  });
  context.request(ForgetKept{});
  context.state.keeping_failure.reset();
  context.state.notice = content::text_of(context.state.edition, "settings.reset.done");
}

// The page has followed already.
void Feature::restore(Context& context, int, std::string_view name, std::string_view value) {
  context.state.of<Preferences>().restore(name, value);
}

void Feature::forget(Context& context) {
  context.state.of<Preferences>() = Preferences{};
  for (std::size_t i = 0; i < kPreferenceCount; ++i) show_on_page(context, static_cast<Preference>(i));
}

}  // namespace flytt::ui::preferences
