// A part's .rels file: what the part points to, by id (ECMA-376 part 2, clause 8).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace flytt::docx {

enum class TargetMode { Internal, External };

class Relationships {
public:
  // The id to write in the part, "rId3". `type` is the last step of the relationship type's address, "hyperlink", or a
  // whole address. A target that is there already keeps its id.
  std::string add(std::string_view type, std::string_view target, TargetMode mode = TargetMode::Internal);

  Result<std::string> write() const;

private:
  struct Relationship {
    std::string type;
    std::string target;
    TargetMode mode;
  };
  std::vector<Relationship> relationships_;
};

}  // namespace flytt::docx
