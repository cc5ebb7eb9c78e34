// Keeps a pack's languages in step: what one of them says, the others say too.
#pragma once

#include <vector>

#include "core/content/read_content.h"

namespace flytt::content {

// Compares the words of every language with those of the first one that pack.json names: the same ids and interface
// keys, the same placeholders in each text, the same link targets, as many steps and list items. "/sv/x/" and "/en/x/"
// are the same target, and keywords may differ in number. Every difference is an Error at the place in the other
// language. Files that cannot be read are passed over: read_pack reports them.
std::vector<Problem> check_parity(const std::vector<PackFile>& files);

}  // namespace flytt::content
