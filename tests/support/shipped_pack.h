// The pack that Flytt ships, read from the source tree. Tests run in the root of the repository.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/content/read_content.h"

namespace flytt::test_support {

inline std::vector<content::PackFile> shipped_pack_files() {
  const std::filesystem::path folder = "public/content";
  std::vector<content::PackFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::filesystem::path relative = entry.path().lexically_relative(folder);
    if (!entry.is_regular_file() || relative.extension() != ".json" || *relative.begin() == "schema") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    files.push_back({relative.generic_string(),
                     std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>())});
  }
  std::sort(files.begin(), files.end(),
            [](const content::PackFile& a, const content::PackFile& b) { return a.path < b.path; });
  return files;
}

inline const content::Pack& shipped_pack() {
  static const content::Pack pack = content::read_pack(shipped_pack_files());
  return pack;
}

}  // namespace flytt::test_support
