#include "core/content/read_content.h"

#include <algorithm>

#include "core/content/folder_reader.h"
#include "core/content/pack_folder.h"
#include "core/content/source_file.h"
#include "core/content/step.h"

namespace flytt::content {

const Edition* Pack::find_edition(std::string_view language) const {
  for (const Edition& edition : editions) {
    if (edition.language == language) return &edition;
  }
  return nullptr;
}

bool concerns(const Problem& problem, std::string_view language) {
  const std::string& file = problem.error.place.file;
  const std::size_t slash = file.find('/');
  return slash == std::string::npos || file.substr(0, slash) == language;
}

void count_left_out(Pack& pack) {
  for (Edition& edition : pack.editions) {
    edition.left_out =
        static_cast<std::size_t>(std::count_if(pack.problems.begin(), pack.problems.end(), [&](const Problem& problem) {
          return problem.severity == Severity::Error && concerns(problem, edition.language);
        }));
  }
}

Pack read_pack(const std::vector<PackFile>& files) {
  Pack pack;
  ProblemList problems;
  FileFolder folder(files);
  FolderReader reader(folder, problems, pack.editions);
  read_all(reader);
  pack.languages = reader.languages();
  pack.problems = problems.take();
  count_left_out(pack);
  return pack;
}

}  // namespace flytt::content
