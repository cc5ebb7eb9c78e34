#include "core/content/read_content.h"

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

Pack read_pack(const std::vector<PackFile>& files) {
  Pack pack;
  ProblemList problems;
  FileFolder folder(files);
  read_all(FolderReader(folder, problems, pack.editions));
  pack.problems = problems.take();
  return pack;
}

}  // namespace flytt::content
