#include "core/content/check_characters.h"

#include "core/content/pack_folder.h"
#include "core/text/invisible.h"
#include "core/text/utf8.h"

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
    if (const std::size_t turn = find_turn(spot.value->text); turn != std::string::npos) {
      problems_.add_within_text(Severity::Warning, spot, turn,
                                Error{ErrorCode::UnsupportedFeature,
                                      {},
                                      "An invisible character turns the order of what follows.",
                                      "Delete it: browsers know the direction of each script by themselves."});
    }
  }

  // Where the first character stands that turns the direction; npos where there is none.
  static std::size_t find_turn(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
      const std::size_t begin = position;
      if (text::turns_direction(text::decode_next(text, position))) return begin;
    }
    return std::string_view::npos;
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
