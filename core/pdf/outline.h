// The outline ("bookmarks") of a document (ISO 32000-1, 12.3.3): its headings, in reading order; those of the third
// level and below are folded.
#pragma once

#include <string>
#include <vector>

#include "core/handout/check_handout.h"
#include "core/pdf/object_writer.h"
#include "core/pdf/pagination.h"

namespace flytt::pdf {

// "[12 0 R/XYZ 68 700 null]": the view whose top is a little above the place.
std::string destination(const HeadingPlace& place, const std::vector<int>& pages);

// Number of the Outlines dictionary. A document without headings gets one entry, `title`.
int write_outline(ObjectWriter& writer, const std::string& title, const handout::Outline& headings,
                  const std::vector<HeadingPlace>& places, const std::vector<int>& pages);

}  // namespace flytt::pdf
