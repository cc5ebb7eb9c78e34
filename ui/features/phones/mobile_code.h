// What the QR code on the mobile page holds, and what stands below it.
#pragma once

#include <string>

#include "core/error.h"
#include "ui/app/app_state.h"

namespace flytt::ui::phones {

struct MobileCode {
  Result<std::string> address;  // that of the company; where its name cannot be used, the one for everyone
  std::string company;          // mobile::company_name(), as far as it can be used
  Result<void> company_error;  // why its name cannot be used; it is a value where it can, and where there is no address
};

MobileCode mobile_code(const AppState& state);

}  // namespace flytt::ui::phones
