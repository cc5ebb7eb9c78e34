#include "core/content/read_content.h"

#include <iterator>
#include <optional>
#include <utility>

#include "core/content/neutral_facts.h"
#include "core/content/pack_folder.h"
#include "core/content/read_words.h"
#include "core/content/source_file.h"

namespace flytt::content {
namespace {

constexpr std::string_view kBundleName = "bundle.json";

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
    bundle += (bundle.empty() ? "{\"" : ",\"") + path + "\":" + compact_json(found->bytes);
  }
  return bundle + "}";
}

}  // namespace flytt::content
