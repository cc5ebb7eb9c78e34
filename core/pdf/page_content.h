// One page's drawings -> its content stream (ISO 32000-1, 7.8.2 and 14.6), each operator marked as content or artifact.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/pdf/pagination.h"
#include "core/pdf/structure_tree.h"
#include "core/pdf/typefaces.h"

namespace flytt::pdf {

using ShownByFace = std::array<ShownCharacters, kFaceCount>;

struct LinkArea {  // PDF coordinates: y upwards from the bottom of the page
  int link = 0;
  Length left = 0;
  Length bottom = 0;
  Length right = 0;
  Length top = 0;
};

struct PageContent {
  std::string operators;
  std::vector<LinkArea> areas;  // one a line
};

void collect_characters(const Page& page, ShownByFace& shown);

// Adds the page's marked content to the tree. Fonts are named /F0../F3 by face. `shown` is numbered.
PageContent write_page(const Page& page, int page_index, const ShownByFace& shown, StructureTree& tree);

}  // namespace flytt::pdf
