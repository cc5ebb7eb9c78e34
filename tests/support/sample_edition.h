// A small edition of the content with one of everything, in English, built in code.
#pragma once

#include "core/content/content.h"

namespace flytt::tests {

// An interface text is its key and its placeholders, "[handout.as_of {date}]", and so shows which text was used and
// what was put in.
content::Edition sample_edition();

}  // namespace flytt::tests
