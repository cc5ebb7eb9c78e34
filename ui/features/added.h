// Features that a build has besides those of list.h. What is shipped has none; the tests' gallery of controls stands in
// another file for this one (tests/gallery/added).
#pragma once

#include "ui/app/feature.h"

namespace flytt::ui {

using AddedFeatures = Types<>;

}  // namespace flytt::ui
