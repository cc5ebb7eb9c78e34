#include "tests/outside_readers/libreoffice.h"

#include <gtest/gtest.h>

#include "tests/outside_readers/program.h"

namespace flytt::tests {

std::vector<std::string> converted_by_libreoffice(const std::vector<std::string>& documents,
                                                  const std::string& format) {
  const TemporaryFolder folder;
  std::string files;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    files += " " + folder.write("handout" + std::to_string(i) + ".docx", documents[i]);
  }
  const ProgramResult result =
      run_program("soffice -env:UserInstallation=file://" + folder.path("profile") + " --headless --convert-to '" +
                  format + "' --outdir " + folder.path("") + files);
  EXPECT_EQ(result.status, 0) << result.output;
  const std::string ending = format.substr(0, format.find(':'));
  std::vector<std::string> converted;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    converted.push_back(folder.read("handout" + std::to_string(i) + "." + ending));
    EXPECT_FALSE(converted.back().empty()) << i << ": " << result.output;
  }
  return converted;
}

std::string converted_by_libreoffice(const std::string& docx, const std::string& format) {
  return converted_by_libreoffice(std::vector<std::string>{docx}, format).front();
}

}  // namespace flytt::tests
