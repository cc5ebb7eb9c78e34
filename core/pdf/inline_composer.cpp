#include "core/pdf/inline_composer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/contract.h"
#include "core/pdf/syntax.h"
#include "core/pdf/unicode.h"

namespace flytt::pdf {

namespace {

constexpr char32_t kSoftHyphen = 0x00AD;
constexpr char32_t kZeroWidthSpace = 0x200B;

// Control characters, private use (ISO 19005-2, 6.2.11.7.3) and non-characters mean nothing to a reader.
bool can_be_shown(char32_t character) {
  if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return false;
  if (character >= 0xE000 && character <= 0xF8FF) return false;
  return character != 0xFEFF && character != 0xFFFE && character != 0xFFFF && character < 0xF0000;
}

Face face_of(const Run& run, Face base) {
  if (run.code) return Face::Mono;
  if (run.strong) return Face::Semibold;
  return run.emphasis ? Face::Italic : base;
}

// RFC 3987, 3.1: bytes outside ASCII are percent-encoded; so are blanks and controls.
std::string as_uri(std::string_view href) {
  std::string uri;
  for (char character : href) {
    const auto byte = static_cast<unsigned char>(character);
    uri += byte > 0x20 && byte < 0x7F ? std::string(1, character) : '%' + hexadecimal(std::string_view(&character, 1));
  }
  return uri;
}

Error error_at(ErrorCode code, const std::string& pointer, std::string message, std::string remedy) {
  Place place;
  place.pointer = pointer;
  return {code, place, std::move(message), std::move(remedy)};
}

Error missing_glyphs(const std::u32string& characters, const std::string& pointer) {
  std::string list;
  for (char32_t character : characters) {
    if (!list.empty()) list += ", ";
    list += code_point_name(character);
    if (can_be_shown(character)) list += " (" + encode_utf8(character) + ")";
  }
  return error_at(ErrorCode::MissingValue, pointer, "The fonts have no glyph for " + list + ".",
                  "Write the text without these characters, or add them to the fonts.");
}

// Splits text into stretches of one face and collects what no face has.
class FaceSplitter {
public:
  FaceSplitter(const Typefaces& faces, std::vector<TextSpan>& spans) : faces_(faces), spans_(spans) {}

  void append(std::string_view text, const TextSpan& model) {
    bool is_new = true;
    for (char32_t character : characters_of(text)) {
      if (character == kSoftHyphen || character == kZeroWidthSpace) continue;
      const std::optional<Face> face =
          can_be_shown(character) ? faces_.face_for(character, model.face) : std::optional<Face>();
      if (!face) {
        if (missing_.find(character) == std::u32string::npos) missing_ += character;
        continue;
      }
      if (is_new || spans_.back().face != *face) {
        spans_.push_back(model);
        spans_.back().face = *face;
        is_new = false;
      }
      spans_.back().text += character;
    }
  }

  const std::u32string& missing() const { return missing_; }

private:
  const Typefaces& faces_;
  std::vector<TextSpan>& spans_;
  std::u32string missing_;
};

struct OpenElement {
  std::string type;
  std::string value;  // the link's target or the language
  ElementId id = 0;

  bool is_same(const OpenElement& other) const { return type == other.type && value == other.value; }
};

std::vector<OpenElement> elements_of(const Run& run) {
  std::vector<OpenElement> elements;
  if (!run.href.empty()) elements.push_back({"Link", run.href, 0});
  if (!run.language.empty()) elements.push_back({"Span", run.language, 0});
  if (run.strong) elements.push_back({"Strong", "", 0});
  if (run.emphasis) elements.push_back({"Em", "", 0});
  if (run.code) elements.push_back({"Code", "", 0});
  return elements;
}

}  // namespace

int InlineComposer::add_link(const std::string& href, ElementId element) {
  Link link;
  link.element = element;
  if (href[0] == '#') {
    const auto target = std::find_if(headings_.begin(), headings_.end(), [&](const handout::OutlineEntry& heading) {
      return heading.anchor == std::string_view(href).substr(1);
    });
    FLYTT_EXPECTS(target != headings_.end());
    link.heading = static_cast<int>(target - headings_.begin());
  } else {
    link.uri = as_uri(href);
  }
  links_.push_back(link);
  return static_cast<int>(links_.size()) - 1;
}

Result<std::vector<TextSpan>> InlineComposer::compose(const Inline& runs, const TextStyle& style, ElementId parent,
                                                      const std::string& pointer) {
  std::vector<TextSpan> spans;
  FaceSplitter splitter(faces_, spans);
  std::vector<OpenElement> open;
  int link = -1;
  SlotId slot = -1;
  for (const Run& run : runs) {
    if (run.text.empty()) continue;
    std::vector<OpenElement> wanted = elements_of(run);
    std::size_t shared = 0;
    while (shared < open.size() && shared < wanted.size() && open[shared].is_same(wanted[shared])) ++shared;
    if (slot < 0 || shared < open.size() || shared < wanted.size()) {
      open.resize(shared);
      if (open.empty()) link = -1;
      for (std::size_t i = shared; i < wanted.size(); ++i) {
        const ElementId element = tree_.add_element(open.empty() ? parent : open.back().id, wanted[i].type);
        wanted[i].id = element;
        if (wanted[i].type == "Span") tree_.add_entries(element, "/Lang" + text_string(wanted[i].value));
        if (wanted[i].type == "Link") link = add_link(wanted[i].value, element);
        open.push_back(wanted[i]);
      }
      slot = tree_.add_slot(open.empty() ? parent : open.back().id);
    }
    if (link >= 0) links_[static_cast<std::size_t>(link)].text += run.text;

    TextSpan model;
    model.face = face_of(run, style.face);
    model.size = run.code ? inline_code_size(style.size) : style.size;
    model.colour = link >= 0 ? kAccent : style.colour;
    model.owner = slot;
    model.link = link;
    splitter.append(run.text, model);
  }
  if (!splitter.missing().empty()) return tl::unexpected<Error>(missing_glyphs(splitter.missing(), pointer));
  return spans;
}

Result<std::vector<TextSpan>> compose_plain(std::string_view text, const TextStyle& style, Owner owner,
                                            const Typefaces& faces, const std::string& pointer) {
  std::vector<TextSpan> spans;
  FaceSplitter splitter(faces, spans);
  TextSpan model;
  model.face = style.face;
  model.size = style.size;
  model.colour = style.colour;
  model.owner = owner;
  splitter.append(text, model);
  if (!splitter.missing().empty()) return tl::unexpected<Error>(missing_glyphs(splitter.missing(), pointer));
  return spans;
}

}  // namespace flytt::pdf
