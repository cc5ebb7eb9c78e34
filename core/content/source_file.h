// A file of the pack that has been read as JSON, and the problems found in it with their places. Internal to
// core/content.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/json_document.h"
#include "core/content/read_content.h"

namespace flytt::content {

// Views `path` and `bytes`: whoever reads keeps the pack's files alive meanwhile. The tree lies elsewhere, too.
struct SourceFile {
  std::string_view path;
  std::string_view bytes;  // empty = places have no line and column (a file within a bundle)
  std::size_t rank = 0;    // order in which problems are listed
  std::vector<std::size_t> line_starts;
  const JsonValue* root = nullptr;
};

// A value and the way to it. Lives on the stack while its object is read; parents outlive children.
struct Spot {
  const SourceFile* file = nullptr;
  const JsonValue* value = nullptr;
  const Spot* parent = nullptr;
  std::string_view name;  // of the member; empty for an element or the root
  std::size_t index = 0;  // of the element
};

std::vector<std::size_t> line_starts_of(std::string_view bytes);

Spot root_spot(const SourceFile& file);
Spot member_spot(const Spot& parent, const JsonMember& member);
Spot element_spot(const Spot& parent, std::size_t index);

std::string pointer_of(const Spot& spot);

// Collects problems and lists them in file order.
class ProblemList {
public:
  void add(Severity severity, const Spot& spot, ErrorCode code, std::string message, std::string remedy);
  // The same at a byte within the decoded text of a string value.
  void add_within_text(Severity severity, const Spot& spot, std::size_t text_offset, Error error);
  // The same for a member that is not in the tree.
  void add_at(Severity severity, const SourceFile& file, std::string pointer, std::size_t offset, ErrorCode code,
              std::string message, std::string remedy);
  // For a file that could not be read, or not beyond a limit (Problem::loses_file); `error.place.file` says which.
  void add_for_file(std::size_t rank, Error error);

  std::vector<Problem> take();

private:
  struct Entry {
    std::size_t rank = 0;
    std::size_t offset = 0;
    Problem problem;
  };
  std::vector<Entry> entries_;
};

}  // namespace flytt::content
