#include "tests/outside_readers/program.h"

#include <stdlib.h>
#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "core/contract.h"

namespace flytt::tests {

ProgramResult run_program(const std::string& command) {
  ProgramResult result;
  FILE* pipe = popen(("( " + command + " ) 2>&1").c_str(), "r");
  FLYTT_EXPECTS(pipe != nullptr);
  char buffer[4096];
  std::size_t length = 0;
  while ((length = fread(buffer, 1, sizeof(buffer), pipe)) > 0) result.output.append(buffer, length);
  const int status = pclose(pipe);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return result;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "flytt-XXXXXX").string();
  FLYTT_EXPECTS(mkdtemp(name.data()) != nullptr);
  folder_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
  std::ofstream file(path(name), std::ios::binary);
  file << bytes;
  FLYTT_EXPECTS(file.good());
  return path(name);
}

std::string TemporaryFolder::read(const std::string& name) const {
  std::ifstream file(path(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace flytt::tests
