// Runs the outside readers and keeps their files apart.
#pragma once

#include <string>

namespace flytt::tests {

struct ProgramResult {
  int status = -1;     // 127 = there is no such program
  std::string output;  // standard output and standard error
};

// By the shell, in the root of the repository.
ProgramResult run_program(const std::string& command);

// A folder that goes away with the object.
class TemporaryFolder {
public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string path(const std::string& name) const { return folder_ + "/" + name; }
  std::string write(const std::string& name, const std::string& bytes) const;  // the file's path
  std::string read(const std::string& name) const;

private:
  std::string folder_;
};

}  // namespace flytt::tests
