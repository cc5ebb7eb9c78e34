#include "core/content/pack_folder.h"

#include <algorithm>
#include <utility>

namespace flytt::content {

std::string word_path(std::string_view language, std::string_view name) {
  return std::string(language) + "/" + std::string(name);
}

bool is_pack_path(std::string_view path) {
  const std::size_t slash = path.find('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const auto is_name = [name](std::string_view own) { return own == name; };
  if (slash == std::string_view::npos) return std::any_of(std::begin(kNeutralNames), std::end(kNeutralNames), is_name);
  return std::any_of(std::begin(kWordNames), std::end(kWordNames), is_name);
}

const PackFile* find_file(const std::vector<PackFile>& files, std::string_view path) {
  const auto found =
      std::find_if(files.begin(), files.end(), [path](const PackFile& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

void PackFolder::add_missing(std::string_view path, ProblemList& problems) {
  const bool is_neutral = path.find('/') == std::string_view::npos;
  Error error{ErrorCode::MissingValue,
              {},
              "The file is missing.",
              is_neutral ? "Add it." : "Add it, or take its language out of pack.json."};
  error.place.file = path;
  problems.add_for_file(next_rank_++, std::move(error));
}

const SourceFile* FileFolder::open(std::string_view path, ProblemList& problems) {
  const PackFile* found = find_file(files_, path);
  if (found == nullptr) {
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
  Error error{ErrorCode::WrongType, {}, "The file does not hold an object.", "Begin the file with \"{\"."};
  error.place.file = path;
  error.place.line = error.place.column = 1;
  problems.add_for_file(file.rank, std::move(error));
  return nullptr;
}

const SourceFile* BundleFolder::open(std::string_view path, ProblemList& problems) {
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

bool BundleFolder::has_language(std::string_view language) const {
  return root_.find(word_path(language, kWordNames[0])) != nullptr;
}

}  // namespace flytt::content
