// Tells which characters of a pack do not show as they are meant.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/read_content.h"

namespace flytt::content {

struct UnshownCharacter {
  std::size_t offset = 0;   // in bytes, where it stands first
  std::string description;  // "U+2705 (✅)"
};

using FindUnshown = std::function<std::vector<UnshownCharacter>(std::string_view text)>;

// A Warning for each that `find` finds in a text of the pack, at its place, and for what turns the direction of the
// text (text::turns_direction), under which one reads another thing than stands there. Files that cannot be read are
// passed over: read_pack reports them.
std::vector<Problem> check_characters(const std::vector<PackFile>& files, const FindUnshown& find);

}  // namespace flytt::content
