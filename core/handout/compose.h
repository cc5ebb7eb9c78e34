// One edition of the content -> a document to print, send around or file: the sets that the portal offers.
#pragma once

#include <optional>
#include <string_view>

#include "core/content/content.h"
#include "core/handout/handout.h"

namespace flytt::handout {

enum class HandoutSet { All, FaqQuestions, BreakingChanges, Firewall, Onboarding, Plan };

// As the command line and addresses name them: "all", "faq", "breaking-changes", "firewall", "onboarding", "plan".
std::string_view name_of(HandoutSet set);
std::optional<HandoutSet> find_set(std::string_view name);

// Says nothing but what the edition says; every other word is one of its interface texts, "handout.*" above all. What
// the operator has not set reads "not published in this portal yet"; a plan whose date lies before `today` is
// introduced as passed. `today` is also the document's date. A link to a question or change that the document holds
// leads there; other links into the portal lead to `portal_url` ("https://portal.example.com") if it is given and are
// plain text otherwise. The result passes check_handout, whatever links and texts the edition holds, as long as it has
// its interface texts and `portal_url` is a web address.
Handout compose(const content::Edition& edition, HandoutSet set, const content::Day& today,
                std::string_view portal_url = {});

}  // namespace flytt::handout
