// Reads back what core/zip wrote, so that tests can look into a document.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace flytt::tests {

struct ZipRecord {
  std::string name;
  std::string bytes;  // unpacked; a test fails where the length or the checksum does not agree
  unsigned flags = 0;
  unsigned method = 0;
  unsigned time = 0;
  unsigned date = 0;
  unsigned extra_bytes = 0;
};

// In the order of the central directory. Empty when the bytes are no ZIP file.
std::vector<ZipRecord> read_zip(std::string_view archive);

// name -> content
std::map<std::string, std::string> unzip(std::string_view archive);

}  // namespace flytt::tests
