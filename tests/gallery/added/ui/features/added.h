// Found before the ui/features/added.h of what is shipped: the portal with the gallery.
#pragma once

#include "tests/gallery/gallery_feature.h"

namespace flytt::ui {

using AddedFeatures = Types<gallery::Feature>;

}  // namespace flytt::ui
