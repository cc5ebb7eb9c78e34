// One edition of the content -> a document to print, send around or file: the sets that the portal offers.
#pragma once

#include <string_view>

#include "core/content/content.h"
#include "core/handout/handout.h"
#include "core/handout/handout_set.h"

namespace flytt::handout {

// Says nothing but what the edition says; every other word is one of its interface texts, "handout.*" above all. What
// the operator has not set reads "not published in this portal yet"; a plan whose date lies before `today` is
// introduced as passed. `today` is also the document's date. A link to a question or change that the document holds
// leads there; other links into the portal lead to `portal_url` ("https://portal.example.com") if it is given and are
// plain text otherwise. Texts are cleaned (document_text.h). The result passes check_handout, whatever links and texts
// the edition holds, as long as it has its interface texts and `portal_url` is a web address. `company` is the customer
// whose employees get the document: its name stands below the code for mobile phones, which leads to its address
// (mobile::mobile_address); a name that cannot be used is left out.
Handout compose(const content::Edition& edition, HandoutSet set, const content::Day& today,
                std::string_view portal_url = {}, std::string_view company = {});

}  // namespace flytt::handout
