#include "core/content/source_file.h"

#include <algorithm>
#include <utility>

#include "core/stable_order.h"

namespace flytt::content {
namespace {

Place place_of(const SourceFile& file, std::size_t offset, std::string pointer) {
  Place place;
  place.file = file.path;
  place.pointer = std::move(pointer);
  if (file.line_starts.empty()) return place;
  const auto after = std::upper_bound(file.line_starts.begin(), file.line_starts.end(), offset);
  place.line = static_cast<int>(after - file.line_starts.begin());
  place.column = static_cast<int>(offset - *(after - 1)) + 1;
  return place;
}

}  // namespace

std::vector<std::size_t> line_starts_of(std::string_view bytes) {
  std::vector<std::size_t> starts{0};
  for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n', end + 1)) {
    starts.push_back(end + 1);
  }
  return starts;
}

Spot root_spot(const SourceFile& file) {
  Spot spot;
  spot.file = &file;
  spot.value = file.root;
  return spot;
}

Spot member_spot(const Spot& parent, const JsonMember& member) {
  Spot spot;
  spot.file = parent.file;
  spot.value = &member.value;
  spot.parent = &parent;
  spot.name = member.name;
  return spot;
}

Spot element_spot(const Spot& parent, std::size_t index) {
  Spot spot;
  spot.file = parent.file;
  spot.value = &parent.value->elements[index];
  spot.parent = &parent;
  spot.index = index;
  return spot;
}

std::string pointer_of(const Spot& spot) {
  if (spot.parent == nullptr) return {};
  const bool is_element = spot.parent->value->kind == JsonKind::Array;
  return pointer_of(*spot.parent) + (is_element ? "/" + std::to_string(spot.index) : pointer_token(spot.name));
}

void ProblemList::add(Severity severity, const Spot& spot, ErrorCode code, std::string message, std::string remedy) {
  add_at(severity, *spot.file, pointer_of(spot), spot.value->offset, code, std::move(message), std::move(remedy));
}

void ProblemList::add_within_text(Severity severity, const Spot& spot, std::size_t text_offset, Error error) {
  const std::size_t offset = offset_within_string(spot.file->bytes, spot.value->offset, text_offset);
  add_at(severity, *spot.file, pointer_of(spot), offset, error.code, std::move(error.message), std::move(error.remedy));
}

void ProblemList::add_at(Severity severity, const SourceFile& file, std::string pointer, std::size_t offset,
                         ErrorCode code, std::string message, std::string remedy) {
  Entry entry;
  entry.rank = file.rank;
  entry.offset = offset;
  entry.problem.severity = severity;
  entry.problem.error = Error{code, place_of(file, offset, std::move(pointer)), std::move(message), std::move(remedy)};
  entries_.push_back(std::move(entry));
}

void ProblemList::add_for_file(std::size_t rank, Error error) {
  Entry entry;
  entry.rank = rank;
  entry.problem.error = std::move(error);
  entry.problem.loses_file = true;
  entries_.push_back(std::move(entry));
}

std::vector<Problem> ProblemList::take() {
  sort_stably(entries_,
              [](const Entry& a, const Entry& b) { return a.rank != b.rank ? a.rank < b.rank : a.offset < b.offset; });
  std::vector<Problem> problems;
  problems.reserve(entries_.size());
  for (Entry& entry : entries_) problems.push_back(std::move(entry.problem));
  entries_.clear();
  return problems;
}

}  // namespace flytt::content
