#include "shell/command_line/edition.h"

#include <ctime>
#include <filesystem>
#include <vector>

#include "shell/command_line/files.h"

namespace flytt::command_line {

Result<std::vector<content::PackFile>> pack_files_for(const std::string& folder) {
  Result<std::filesystem::path> path = folder.empty() ? shipped_pack_folder() : std::filesystem::path(folder);
  if (!path) return tl::unexpected<Error>(path.error());
  return read_pack_folder(*path);
}

Result<content::Edition> read_edition_for(const std::string& folder, const std::string& language) {
  const Result<std::vector<content::PackFile>> files = pack_files_for(folder);
  if (!files) return tl::unexpected<Error>(files.error());
  const content::Pack pack = content::read_pack(*files);
  if (pack.editions.empty()) {
    if (!pack.problems.empty()) return tl::unexpected<Error>(pack.problems.front().error);
    return fail(ErrorCode::MissingValue, "The pack has no edition.", "Run flytt lint and correct what it lists.");
  }
  if (language.empty()) return pack.editions.front();
  const content::Edition* edition = pack.find_edition(language);
  if (edition != nullptr) return *edition;
  std::string known;
  for (const content::Edition& other : pack.editions) known += (known.empty() ? "" : ", ") + other.language;
  return fail(ErrorCode::UnknownName, "The pack has no language \"" + language + "\".",
              "Choose one of: " + known + ".");
}

Result<content::Day> day_or_today(const std::string& text) {
  if (!text.empty()) return content::parse_day(text);
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return content::Day{local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

}  // namespace flytt::command_line
