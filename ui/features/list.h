// The features, in the order of the navigation. To add one: its folder, and one line in each of the two places here.
#pragma once

#include <vector>

#include "ui/app/actions.h"
#include "ui/app/events.h"
#include "ui/app/feature.h"
#include "ui/app/requests.h"
#include "ui/features/added.h"
#include "ui/features/changes/changes_feature.h"
#include "ui/features/documents/documents_feature.h"
#include "ui/features/firewall_check/firewall_check_feature.h"
#include "ui/features/overview/overview_feature.h"
#include "ui/features/phones/phones_feature.h"
#include "ui/features/preferences/preferences_feature.h"
#include "ui/features/questions/questions_feature.h"
#include "ui/features/role/role_feature.h"
#include "ui/features/search_field/search_field_feature.h"

namespace flytt::ui {

using Features = Together<Types<role::Feature,  // first, since its parameter is the first of every address
                                overview::Feature, changes::Feature, questions::Feature, firewall_check::Feature,
                                phones::Feature, documents::Feature, preferences::Feature, search_field::Feature>,
                          AddedFeatures>;

inline constexpr auto kDestinations = Features::destinations();

using FeatureStates = Features::States;
using Action = Features::Actions<CommonActions>;
using Event = Features::Events<CommonEvents>;
using PlatformRequest = Features::Requests<CommonRequests>;
using PlatformRequests = std::vector<PlatformRequest>;

}  // namespace flytt::ui
