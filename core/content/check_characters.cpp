#include "core/content/check_characters.h"

#include "core/content/pack_folder.h"

namespace flytt::content {
namespace {

class CharacterCheck {
public:
  CharacterCheck(const FindUnshown& find, ProblemList& problems) : find_(find), problems_(problems) {}

  void check(const Spot& spot) {
    const JsonValue& value = *spot.value;
    if (value.kind == JsonKind::String) report(spot);
    for (std::size_t index = 0; index < value.elements.size(); ++index) check(element_spot(spot, index));
    for (const JsonMember& member : value.members) check(member_spot(spot, member));
  }

private:
  void report(const Spot& spot) {
    for (const UnshownCharacter& unshown : find_(spot.value->text)) {
      Error error;
      error.code = ErrorCode::UnsupportedFeature;
      error.message = "The fonts of PDF files lack " + unshown.description + ": a square stands for it there.";
      error.remedy = "Write it in other characters if people are to read it on paper.";
      problems_.add_within_text(Severity::Warning, spot, unshown.offset, std::move(error));
    }
  }

  const FindUnshown& find_;
  ProblemList& problems_;
};

}  // namespace

std::vector<Problem> check_characters(const std::vector<PackFile>& files, const FindUnshown& find) {
  FileFolder folder(files);
  ProblemList reported_by_reader;
  ProblemList problems;
  for (const PackFile& file : files) {
    const SourceFile* opened = folder.open(file.path, reported_by_reader);
    if (opened != nullptr) CharacterCheck(find, problems).check(root_spot(*opened));
  }
  return problems.take();
}

}  // namespace flytt::content
