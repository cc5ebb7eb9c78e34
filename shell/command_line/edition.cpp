#include "shell/command_line/edition.h"

#include <ctime>
#include <filesystem>
#include <vector>

#include "core/mobile/mobile_address.h"
#include "shell/command_line/exit_status.h"
#include "shell/command_line/files.h"
#include "shell/command_line/report.h"

namespace flytt::command_line {

Result<std::vector<content::PackFile>> pack_files_for(const std::string& folder) {
  Result<std::filesystem::path> path = folder.empty() ? shipped_pack_folder() : std::filesystem::path(folder);
  if (!path) return tl::unexpected<Error>(path.error());
  Result<PackFolderRead> read = read_pack_folder(*path);
  if (!read) return tl::unexpected<Error>(read.error());
  for (const Error& error : read->unreadable) print_error(error);
  return std::move(read->files);
}

namespace {

Result<EditionRead> with_problems(const content::Edition& edition, const std::vector<content::Problem>& problems) {
  EditionRead read;
  read.edition = edition;
  for (const content::Problem& problem : problems) {
    if (!content::concerns(problem, edition.language)) continue;
    if (problem.loses_file) return tl::unexpected<Error>(in_file(problem.error, "pack.json"));
    read.problems.push_back(problem);
  }
  return read;
}

}  // namespace

Result<EditionRead> read_edition_for(const std::string& folder, const std::string& language) {
  const Result<std::vector<content::PackFile>> files = pack_files_for(folder);
  if (!files) return tl::unexpected<Error>(files.error());
  const content::Pack pack = content::read_pack(*files);
  const std::string first = pack.languages.empty() ? std::string() : pack.languages.front();
  const std::string& wanted = language.empty() ? first : language;
  const content::Edition* edition = pack.find_edition(wanted);
  if (edition != nullptr) return with_problems(*edition, pack.problems);
  // A language that falls away says why; one that the pack does not have is another thing.
  for (const content::Problem& problem : pack.problems) {
    if (problem.severity == content::Severity::Error && content::concerns(problem, wanted)) {
      return tl::unexpected<Error>(in_file(problem.error, "pack.json"));
    }
  }
  if (pack.editions.empty()) {
    return tl::unexpected<Error>(
        in_file({ErrorCode::MissingValue, {}, "The pack has no edition.", "Run flytt lint and correct what it lists."},
                "pack.json"));
  }
  std::string known;
  for (const content::Edition& other : pack.editions) known += (known.empty() ? "" : ", ") + other.language;
  return fail(ErrorCode::UnknownName, "The pack has no language \"" + language + "\".",
              "Choose one of: " + known + ".");
}

Result<std::string> company_for(const std::string& text) {
  Result<std::string> name = mobile::company_name(text);
  if (!name || !name->empty() || text.empty()) return name;
  return fail(ErrorCode::MissingValue, "Nothing of the company's name can be seen.",
              "Give the name, or leave --company out.");
}

Result<content::Day> day_or_today(const std::string& text) {
  if (!text.empty()) return content::parse_day(text);
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return content::Day{local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

}  // namespace flytt::command_line
