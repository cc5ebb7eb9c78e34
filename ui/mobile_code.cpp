#include "ui/mobile_code.h"

#include "core/mobile/mobile_address.h"

namespace flytt::ui {

MobileCode mobile_code(const AppState& state) {
  const content::Mobile& mobile = state.edition.mobile;
  Result<std::string> of_company = mobile::mobile_address(mobile, state.company);
  if (of_company) return {of_company, mobile::company_name(state.company).value_or(""), {}};
  Result<std::string> for_everyone = mobile::mobile_address(mobile, "");
  if (!for_everyone) return {for_everyone, "", {}};
  return {for_everyone, "", tl::unexpected<Error>(of_company.error())};
}

}  // namespace flytt::ui
