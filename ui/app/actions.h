// What controls do that are not one feature's. Views attach actions, App carries them out.
#pragma once

#include "ui/app/feature.h"

namespace flytt::ui {

struct ToggleDisclosure {};  // opens or closes the disclosure that has the control's key
struct ConfirmCopy {};       // the page has copied; say so

using CommonActions = Types<ToggleDisclosure, ConfirmCopy>;

}  // namespace flytt::ui
