// Files of the visitor's. Their bytes stay in the page: a job reads them, nothing else does. An event and requests of
// the features that list them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace flytt::ui {

// Chosen, dropped or pasted into a FileField, in place of what was chosen there before.
struct FilesChosen {
  std::string key;  // of the field
  std::vector<std::string> names;
  std::vector<std::uint64_t> sizes;  // bytes, one for each name
};

// BeginJob of work that reads files: begin_reading() of ui/app/reading.h asks for it.
struct BeginReading {
  int job = 0;
  std::string kind;
  std::string parameters;
  std::string inputs;  // keys of file fields, blanks between: the job knows their files as "KEY/0", "KEY/1" ...
};

// The page lets go of them.
struct ForgetFiles {
  std::string key;  // of the field
};

}  // namespace flytt::ui
