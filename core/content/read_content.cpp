#include "core/content/read_content.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "core/content/neutral_facts.h"
#include "core/content/read_words.h"
#include "core/content/source_file.h"

namespace flytt::content {
namespace {

constexpr std::string_view kNeutralNames[] = {"pack.json", "questions.json", "changes.json", "checklist.json"};
constexpr std::string_view kWordNames[] = {"pack.json", "questions.json", "changes.json", "checklist.json",
                                           "interface.json"};
constexpr std::string_view kBundleName = "bundle.json";

// A bundle holds every file one level deeper, and all of them together.
constexpr JsonLimits kFileLimits{kMaxFileBytes, kMaxDepth};
constexpr JsonLimits kBundleLimits{kMaxFileBytes * (std::size(kNeutralNames) + std::size(kWordNames)), kMaxDepth + 1};

std::string word_path(std::string_view language, std::string_view name) {
  return std::string(language) + "/" + std::string(name);
}

// Opens the pack's files by path and owns their trees. A file is read once, in the order in which it is asked for.
class PackFolder {
public:
  virtual ~PackFolder() = default;
  // nullptr after a problem when the file is missing or cannot be read.
  virtual const SourceFile* open(std::string_view path, ProblemList& problems) = 0;
  virtual bool has_language(std::string_view language) const = 0;

protected:
  PackFolder() = default;
  PackFolder(const PackFolder&) = delete;
  PackFolder& operator=(const PackFolder&) = delete;

  void add_missing(std::string_view path, ProblemList& problems) {
    Error error{ErrorCode::MissingValue, {}, "The file is missing.", "Add it, or take its language out of pack.json."};
    if (path.find('/') == std::string_view::npos) error.remedy = "Add it.";
    error.place.file = path;
    problems.add_for_file(next_rank_++, std::move(error));
  }

  std::size_t next_rank_ = 0;
};

class FileFolder : public PackFolder {
public:
  explicit FileFolder(const std::vector<PackFile>& files) : files_(files) {}

  const SourceFile* open(std::string_view path, ProblemList& problems) override {
    const auto found =
        std::find_if(files_.begin(), files_.end(), [path](const PackFile& file) { return file.path == path; });
    if (found == files_.end()) {
      add_missing(path, problems);
      return nullptr;
    }
    Result<JsonDocument> document = parse_json(found->bytes, kFileLimits);
    if (!document) {
      document.error().place.file = path;
      problems.add_for_file(next_rank_++, std::move(document.error()));
      return nullptr;
    }
    documents_.push_back(*std::move(document));
    SourceFile& file = opened_.emplace_back();
    file.path = found->path;
    file.bytes = found->bytes;
    file.rank = next_rank_++;
    file.root = &documents_.back().root;
    file.line_starts = line_starts_of(found->bytes);
    for (const JsonDuplicate& duplicate : documents_.back().duplicates) {
      problems.add_at(Severity::Error, file, duplicate.pointer, duplicate.offset, ErrorCode::DuplicateName,
                      "The same object has this member twice.",
                      "Delete one of them or give it another name; the first one is used.");
    }
    if (file.root->kind == JsonKind::Object) return &file;
    problems.add(Severity::Error, root_spot(file), ErrorCode::WrongType, "The file does not hold an object.",
                 "Begin the file with \"{\".");
    return nullptr;
  }

  bool has_language(std::string_view) const override { return true; }

private:
  const std::vector<PackFile>& files_;
  std::deque<JsonDocument> documents_;
  std::deque<SourceFile> opened_;
};

class BundleFolder : public PackFolder {
public:
  explicit BundleFolder(const JsonValue& root) : root_(root) {}

  const SourceFile* open(std::string_view path, ProblemList& problems) override {
    const JsonMember* member = root_.find(path);
    if (member == nullptr || member->value.kind != JsonKind::Object) {
      add_missing(path, problems);
      return nullptr;
    }
    SourceFile& file = opened_.emplace_back();
    file.path = member->name;
    file.rank = next_rank_++;
    file.root = &member->value;
    return &file;
  }

  bool has_language(std::string_view language) const override {
    return root_.find(word_path(language, kWordNames[0])) != nullptr;
  }

private:
  const JsonValue& root_;
  std::deque<SourceFile> opened_;
};

void read_folder(PackFolder& folder, ProblemList& problems, std::vector<Edition>& editions) {
  NeutralFiles neutral;
  neutral.pack = folder.open("pack.json", problems);
  if (neutral.pack == nullptr) return;
  neutral.questions = folder.open("questions.json", problems);
  neutral.changes = folder.open("changes.json", problems);
  neutral.checklist = folder.open("checklist.json", problems);
  const std::optional<NeutralFacts> facts = read_neutral_facts(neutral, problems);
  if (!facts) return;
  for (const std::string& language : facts->language_tags) {
    if (!folder.has_language(language)) continue;
    const auto open_words = [&](std::string_view name, bool is_useful) {
      return is_useful ? folder.open(word_path(language, name), problems) : nullptr;
    };
    WordFiles words;
    words.pack = open_words("pack.json", true);
    words.questions = open_words("questions.json", neutral.questions != nullptr);
    words.changes = open_words("changes.json", neutral.changes != nullptr);
    words.checklist = open_words("checklist.json", neutral.checklist != nullptr);
    words.interface = open_words("interface.json", true);
    std::optional<Edition> edition = read_edition(*facts, language, words, problems);
    if (edition) editions.push_back(*std::move(edition));
  }
}

}  // namespace

const Edition* Pack::find_edition(std::string_view language) const {
  for (const Edition& edition : editions) {
    if (edition.language == language) return &edition;
  }
  return nullptr;
}

Pack read_pack(const std::vector<PackFile>& files) {
  Pack pack;
  ProblemList problems;
  FileFolder folder(files);
  read_folder(folder, problems, pack.editions);
  pack.problems = problems.take();
  return pack;
}

Pack read_bundle(std::string_view bytes) {
  Pack pack;
  ProblemList problems;
  Result<JsonDocument> document = parse_json(bytes, kBundleLimits);
  if (document) {
    BundleFolder folder(document->root);
    read_folder(folder, problems, pack.editions);
  } else {
    document.error().place.file = kBundleName;
    problems.add_for_file(0, std::move(document.error()));
  }
  pack.problems = problems.take();
  return pack;
}

Result<std::string> write_bundle(const std::vector<PackFile>& files, std::string_view language) {
  std::vector<std::string> paths(std::begin(kNeutralNames), std::end(kNeutralNames));
  for (const std::string_view name : kWordNames) paths.push_back(word_path(language, name));
  std::string bundle;
  for (const std::string& path : paths) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const PackFile& file) { return file.path == path; });
    Place place;
    place.file = path;
    if (found == files.end()) {
      return fail(ErrorCode::MissingValue, "The file is missing.", "Add it to the pack.", std::move(place));
    }
    Result<JsonDocument> document = parse_json(found->bytes, kFileLimits);
    if (!document) {
      document.error().place.file = path;
      return tl::unexpected<Error>(std::move(document.error()));
    }
    bundle += (bundle.empty() ? "{\"" : ",\"") + path + "\":" + compact_json(found->bytes);
  }
  return bundle + "}";
}

}  // namespace flytt::content
