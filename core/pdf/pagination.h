// Cuts the column of strips into pages.
#pragma once

#include <vector>

#include "core/pdf/flow.h"

namespace flytt::pdf {

struct Page {
  std::vector<Drawing> ground;   // frames, beneath everything
  std::vector<Drawing> content;  // in reading order; y from the top of the page
};

struct HeadingPlace {
  int page = 0;  // from 0
  Length y = 0;  // from the top of the page
};

struct Pagination {
  std::vector<Page> pages;             // at least one
  std::vector<HeadingPlace> headings;  // by index of the heading
};

// A chain of strips that keep with the next goes to a new page as a whole where it does not fit, and is divided only
// where it is taller than a page. Cost is linear in the number of strips, and in their square for one endless chain.
Pagination paginate(Flow flow, std::size_t heading_count);

}  // namespace flytt::pdf
