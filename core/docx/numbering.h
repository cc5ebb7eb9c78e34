// word/numbering.xml: how the document's lists are labelled and where numbered ones begin.
#pragma once

#include <string>
#include <vector>

#include "core/error.h"
#include "core/handout/handout.h"

namespace flytt::docx {

// Lists whose labels do not count share one number definition each.
inline constexpr int kBulletNumberId = 1;
inline constexpr int kDecimalNumberId =
    2;  // of the style; each list of the document has its own, to count from its start
inline constexpr int kCheckboxNumberId = 3;
inline constexpr int kUnlabelledNumberId = 4;

class Numbering {
public:
  // The number id for a list at `depth` (0 = outermost).
  int add_list(const handout::List& list, int depth);

  Result<std::string> write() const;

private:
  struct Restart {
    int depth;
    int first_number;
  };
  std::vector<Restart> restarts_;
};

}  // namespace flytt::docx
