// The parameters of a job: an object of JSON whose members are texts.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/error.h"

namespace flytt::jobs {

class Parameters {
public:
  // InvalidSyntax and TooLarge as of core/content/json_document.h (up to 64 KB); WrongType where it is no object, or a
  // member no string.
  static Result<Parameters> read(std::string_view json);

  // MissingValue, with the JSON pointer of the member.
  Result<std::string> text(std::string_view name) const;

private:
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace flytt::jobs
