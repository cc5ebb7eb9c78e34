#include "ui/features/phones/mobile_code.h"

#include "core/mobile/mobile_address.h"
#include "ui/features/phones/phones_feature.h"

namespace flytt::ui::phones {

MobileCode mobile_code(const AppState& state) {
  const content::Mobile& mobile = state.edition.mobile;
  Result<std::string> of_company = mobile::mobile_address(mobile, state.of<State>().company);
  if (of_company) return {of_company, mobile::company_name(state.of<State>().company).value_or(""), {}};
  Result<std::string> for_everyone = mobile::mobile_address(mobile, "");
  if (!for_everyone) return {for_everyone, "", {}};
  return {for_everyone, "", tl::unexpected<Error>(of_company.error())};
}

}  // namespace flytt::ui::phones
