// Files of the visitor's. Their bytes stay in the page: a job reads them (BeginJob::inputs), nothing else does.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace flytt::ui {

// Chosen, dropped or pasted into a FileField, in place of what was chosen there before. An event of the features that
// list it.
struct FilesChosen {
  std::string key;  // of the field
  std::vector<std::string> names;
  std::vector<std::uint64_t> sizes;  // bytes, one for each name
};

// The page lets go of them. A request of the features that list it.
struct ForgetFiles {
  std::string key;  // of the field
};

}  // namespace flytt::ui
