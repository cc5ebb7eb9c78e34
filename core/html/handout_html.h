// A handout -> one self-contained HTML file: opens from a disk or an e-mail, reads well on screen and prints well.
#pragma once

#include <string>

#include "core/error.h"
#include "core/handout/handout.h"

namespace flytt::html {

// The file's bytes, HTML Living Standard, UTF-8, with its style sheet and pictures inside; nothing is fetched and no
// script runs. The title is the only h1: the handout's levels 1..5 become h2..h6, and level 6 stays h6. Equal handouts
// give equal bytes. Errors are those of handout::check_handout.
Result<std::string> write_html(const handout::Handout& handout);

}  // namespace flytt::html
