// Where a pack's files come from: files of their own, or one bundle. Internal to core/content.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/json_document.h"
#include "core/content/read_content.h"
#include "core/content/source_file.h"

namespace flytt::content {

inline constexpr std::string_view kNeutralNames[] = {"pack.json", "questions.json", "changes.json", "checklist.json"};
inline constexpr std::string_view kWordNames[] = {"pack.json", "questions.json", "changes.json", "checklist.json",
                                                  "interface.json"};

inline constexpr JsonLimits kFileLimits{kMaxFileBytes, kMaxDepth};
// A bundle holds every file one level deeper, and all of them together.
inline constexpr JsonLimits kBundleLimits{kMaxFileBytes * (std::size(kNeutralNames) + std::size(kWordNames)),
                                          kMaxDepth + 1};

// "sv/questions.json"
std::string word_path(std::string_view language, std::string_view name);

// Opens files by path and owns their trees. Each path is asked for once; problems are listed in that order.
class PackFolder {
public:
  virtual ~PackFolder() = default;
  PackFolder(const PackFolder&) = delete;
  PackFolder& operator=(const PackFolder&) = delete;

  // nullptr after a problem when the file is missing, cannot be read or holds no object.
  virtual const SourceFile* open(std::string_view path, ProblemList& problems) = 0;
  // False where a language's files are left out on purpose.
  virtual bool has_language(std::string_view language) const = 0;

protected:
  PackFolder() = default;
  void add_missing(std::string_view path, ProblemList& problems);

  std::size_t next_rank_ = 0;
};

// Views `files`.
class FileFolder : public PackFolder {
public:
  explicit FileFolder(const std::vector<PackFile>& files) : files_(files) {}
  const SourceFile* open(std::string_view path, ProblemList& problems) override;
  bool has_language(std::string_view) const override { return true; }

private:
  const std::vector<PackFile>& files_;
  std::deque<JsonDocument> documents_;
  std::deque<SourceFile> opened_;
};

// Views the bundle's tree.
class BundleFolder : public PackFolder {
public:
  explicit BundleFolder(const JsonValue& root) : root_(root) {}
  const SourceFile* open(std::string_view path, ProblemList& problems) override;
  bool has_language(std::string_view language) const override;

private:
  const JsonValue& root_;
  std::deque<SourceFile> opened_;
};

const PackFile* find_file(const std::vector<PackFile>& files, std::string_view path);

}  // namespace flytt::content
