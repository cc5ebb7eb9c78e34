#include "core/content/bundle.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/content/folder_reader.h"
#include "core/content/json_document.h"
#include "core/content/pack_folder.h"
#include "core/content/source_file.h"
#include "core/content/step.h"
#include "core/contract.h"

namespace flytt::content {
namespace {

constexpr std::string_view kBundleName = "bundle.json";
constexpr char kPartMark = '#';  // "sv/questions.json#2"

// How a compact file with many entries is divided: in the list or the object that holds them.
struct Division {
  std::string opening;            // what stands before an entry in a document of its own, "{" or "{\"questions\":["
  std::string closing;            // and behind it
  std::vector<std::size_t> cuts;  // where the parts begin, and where the last one ends
};

std::optional<Division> divide(std::string_view json, const JsonValue& root) {
  Division division;
  for (std::size_t i = 0; i < root.members.size(); ++i) {
    const JsonMember& member = root.members[i];
    const std::vector<JsonValue>& entries = member.value.elements;
    if (entries.size() <= kEntriesPerStep) continue;
    const bool is_last = i + 1 == root.members.size();
    division.opening = "{";
    division.opening += json.substr(member.name_offset, entries.front().offset - member.name_offset);
    division.closing = "]}";
    for (std::size_t k = 0; k < entries.size(); k += kEntriesPerStep) division.cuts.push_back(entries[k].offset);
    division.cuts.push_back((is_last ? json.size() : root.members[i + 1].name_offset) - 1);
    return division;
  }
  if (root.members.size() <= kEntriesPerStep) return std::nullopt;
  division.opening = "{";
  division.closing = "}";
  for (std::size_t k = 0; k < root.members.size(); k += kEntriesPerStep) {
    division.cuts.push_back(root.members[k].name_offset);
  }
  division.cuts.push_back(json.size());
  return division;
}

class BundleWriter {
public:
  void add(const std::string& path, const std::string& json, const JsonValue& root) {
    const std::optional<Division> division = divide(json, root);
    if (!division) {
      add_line(path, json);
      return;
    }
    const std::vector<std::size_t>& cuts = division->cuts;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
      const std::string entries = json.substr(cuts[i], cuts[i + 1] - 1 - cuts[i]);  // without the comma or bracket
      if (i == 0) {
        // The first part has everything else that the file says.
        add_line(path, json.substr(0, cuts[0]) + entries + json.substr(cuts.back() - 1));
      } else {
        add_line(path + kPartMark + std::to_string(i + 1), division->opening + entries + division->closing);
      }
    }
  }

  // `json`: a value.
  void add_line(const std::string& path, const std::string& json) {
    bundle_ += bundle_.empty() ? "{\"" : ",\"";
    bundle_ += path + "\":" + json + "\n";
  }

  std::string finish() { return bundle_ + "}"; }

private:
  std::string bundle_;
};

}  // namespace

Result<std::string> write_bundle(const std::vector<PackFile>& files, std::string_view language,
                                 std::string_view version) {
  std::vector<std::string> paths(std::begin(kNeutralNames), std::end(kNeutralNames));
  for (const std::string_view name : kWordNames) paths.push_back(word_path(language, name));
  BundleWriter writer;
  if (!version.empty()) writer.add_line("version", '"' + std::string(version) + '"');
  for (const std::string& path : paths) {
    const PackFile* found = find_file(files, path);
    Place place;
    place.file = path;
    if (found == nullptr) {
      return fail(ErrorCode::MissingValue, "The file is missing.", "Add it to the pack.", std::move(place));
    }
    Result<JsonDocument> document = parse_json(found->bytes, kFileLimits);
    if (!document) {
      document.error().place.file = path;
      return tl::unexpected<Error>(std::move(document.error()));
    }
    // Read again, for the places of the entries in what is written.
    const std::string json = compact_json(found->bytes);
    document = parse_json(json, kFileLimits);
    FLYTT_EXPECTS(document.has_value());
    writer.add(path, json, document->root);
  }
  return writer.finish();
}

class BundleReader::Work {
public:
  explicit Work(std::string bytes) : bytes_(std::move(bytes)) {
    if (bytes_.size() <= kBundleLimits.max_bytes) return;
    refuse(Error{ErrorCode::TooLarge, {}, "The bundle is too large.", "Publish a smaller pack."});
  }

  bool read_on() {
    if (is_broken_) return false;
    if (is_complete_) return reader_.read_on();
    if (line_count_ > 0 && position_ >= bytes_.size()) {
      refuse(Error{ErrorCode::InvalidSyntax, {}, "The bundle ends too early.", "Publish it again, all of it."});
      return false;
    }
    read_line();
    return !is_broken_;
  }

  Pack take() {
    pack_.problems = problems_.take();
    count_left_out(pack_);
    return std::move(pack_);
  }

private:
  void read_line() {
    const std::size_t end = std::min(bytes_.find('\n', position_), bytes_.size());
    const bool is_whole = position_ == 0 && end == bytes_.size();  // a bundle in one line
    std::string line(bytes_, position_, end - position_);
    position_ = end + 1;
    ++line_count_;
    if (is_whole) {
      is_complete_ = true;
    } else {
      if (line == "}") {
        is_complete_ = true;
        return;
      }
      // "{" or "," before the member
      if (!line.empty()) line.front() = '{';
      line += '}';
    }
    Result<JsonDocument> document = parse_json(line, kBundleLimits);
    if (!document) {
      document.error().place.line = line_count_;
      refuse(std::move(document.error()));
      return;
    }
    for (JsonMember& member : document->root.members) add(std::move(member));
  }

  void add(JsonMember member) {
    member.name.resize(std::min(member.name.find(kPartMark), member.name.size()));
    const JsonMember* known = root_.find(member.name);
    if (known != nullptr) {
      join_members(root_.members[static_cast<std::size_t>(known - root_.members.data())].value,
                   std::move(member.value));
    } else {
      JsonValue alone;
      alone.kind = JsonKind::Object;
      alone.by_name.push_back(0);
      alone.members.push_back(std::move(member));
      join_members(root_, std::move(alone));
    }
  }

  void refuse(Error error) {
    error.place.file = kBundleName;
    problems_.add_for_file(0, std::move(error));
    is_broken_ = true;
  }

  std::string bytes_;
  std::size_t position_ = 0;
  int line_count_ = 0;
  bool is_broken_ = false;
  bool is_complete_ = false;
  JsonValue root_;
  ProblemList problems_;
  Pack pack_;
  BundleFolder folder_{root_};
  FolderReader reader_{folder_, problems_, pack_.editions};
};

BundleReader::BundleReader(std::string bytes) : work_(std::make_unique<Work>(std::move(bytes))) {}
BundleReader::~BundleReader() = default;

bool BundleReader::read_on() { return work_->read_on(); }

Pack BundleReader::take() { return work_->take(); }

Pack read_bundle(std::string_view bytes) {
  BundleReader reader{std::string(bytes)};
  read_all(reader);
  return reader.take();
}

}  // namespace flytt::content
