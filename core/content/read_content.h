// Reads a content pack. Imperfect content never stops the portal: what can be shown is shown, the rest is listed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.h"
#include "core/error.h"

namespace flytt::content {

struct PackFile {
  std::string path;  // relative to the pack, "sv/questions.json"
  std::string bytes;
};

// Whether a pack can have a file with this path: "pack.json", "sv/questions.json". Others are no part of it.
bool is_pack_path(std::string_view path);

enum class Severity { Error, Warning, Notice };  // Notice: nothing wrong, but the operator should know (unset setting)

struct Problem {
  Severity severity = Severity::Error;
  Error error;
  bool loses_file = false;  // a whole file, or what lies beyond its limit, could not be read
};

// Whether its file speaks in this language, or in none.
bool concerns(const Problem& problem, std::string_view language);

struct Pack {
  std::vector<std::string> languages;  // that pack.json names; for some there may be no edition
  std::vector<Edition> editions;       // in the order of pack.json's "languages"
  std::vector<Problem> problems;       // in file order

  const Edition* find_edition(std::string_view language) const;
};

// Limits, each a TooLarge problem when passed; what lies over the limit is left out.
inline constexpr std::size_t kMaxFileBytes = 8u << 20;
inline constexpr int kMaxDepth = 16;
inline constexpr std::size_t kMaxEntries = 20'000;
inline constexpr std::size_t kMaxTextBytes = 32u << 10;  // one text

// Tells each edition how much it lacks (Edition::left_out). Internal to core/content.
void count_left_out(Pack& pack);

// Reads every language the pack names. A bad entry is left out and becomes a problem; a language whose files are
// missing falls away; without a usable pack.json there are no editions and the problems say why.
Pack read_pack(const std::vector<PackFile>& files);

}  // namespace flytt::content
