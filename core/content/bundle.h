// One language of a pack as one file: what the page loads.
//
// A JSON object {"path": {…}, …} with one member on each line and no other white space. A file with many entries goes
// on in further members, "sv/questions.json#2", so that no line takes long to read. Where the version of the build is
// known, it is the first member, "version": the page looks at it before it reads on.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/read_content.h"
#include "core/error.h"

namespace flytt::content {

// The neutral files and one language's files. MissingValue: one of them is not there; InvalidSyntax, InvalidEncoding,
// TooLarge: as parse_json(). The place names the file. `version`: letters and digits; empty = not known.
Result<std::string> write_bundle(const std::vector<PackFile>& files, std::string_view language,
                                 std::string_view version = {});

// Reads a bundle in short steps: a line or some entries each, and what concerns all entries. What is wrong is handled
// as in read_pack().
class BundleReader {
public:
  explicit BundleReader(std::string bytes);
  ~BundleReader();

  // Does one step; true while there is more to read.
  bool read_on();

  // Once, when everything is read. Without a usable pack there are no editions and the problems say why.
  Pack take();

private:
  class Work;
  std::unique_ptr<Work> work_;
};

// The same at one go. Cost is linear in the bundle.
Pack read_bundle(std::string_view bytes);

}  // namespace flytt::content
