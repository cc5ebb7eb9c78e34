// A sound pack with some of its strings replaced: fuzzing gets past the reader this way, which bytes at random seldom
// do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/read_content.h"

namespace flytt::fuzz {

// Small, in English alone, with the texts of the screens that are shipped.
const std::vector<content::PackFile>& small_pack();

// Each line "NUMBER TEXT" of `edits` puts TEXT in the place of a string of the pack, names of members included,
// wherever the pack has it: an id that is changed is changed in its facts, its words and what refers to it. NUMBER
// counts the different strings of the files without the screens' texts, and begins anew behind the last. A line of the
// form "FILE NUMBER TEXT" changes the string in that file alone.
std::vector<content::PackFile> edited_pack(std::string_view edits);

}  // namespace flytt::fuzz
