#include "core/pdf/inline_composer.h"

#include <algorithm>
#include <utility>

#include "core/contract.h"
#include "core/pdf/substitute.h"
#include "core/pdf/syntax.h"
#include "core/pdf/unicode.h"

namespace flytt::pdf {

namespace {

constexpr std::string_view kPagePlaceholder = "{page}";

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

void append_spans(std::string_view text, const TextSpan& model, const Typefaces& faces, std::vector<TextSpan>& spans) {
  for (FaceText& part : text_in_faces(characters_of(text), model.face, faces)) {
    spans.push_back(model);
    spans.back().face = part.face;
    spans.back().text = std::move(part.text);
    spans.back().stands_for = std::move(part.stands_for);
    spans.back().shift = model.size * part.shift / 1000;
  }
}

struct OpenElement {
  std::string type;
  std::string value;  // the link's target
  ElementId id = 0;

  bool is_same(const OpenElement& other) const { return type == other.type && value == other.value; }
};

std::vector<OpenElement> elements_of(const Run& run) {
  std::vector<OpenElement> elements;
  if (!run.href.empty()) elements.push_back({"Link", run.href, 0});
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

void InlineComposer::refer_to_pages(std::string_view label, int digits) {
  page_label_ = label;
  page_digits_ = digits;
}

void InlineComposer::append_page_reference(const TextSpan& model, int heading, std::vector<TextSpan>& spans) const {
  const std::size_t at = page_label_.find(kPagePlaceholder);
  if (heading < 0 || at == std::string::npos) return;
  append_spans(' ' + page_label_.substr(0, at), model, faces_, spans);
  TextSpan number = model;
  number.text = U"0";
  number.page_of = heading;
  number.digits = page_digits_;
  spans.push_back(number);
  append_spans(page_label_.substr(at + kPagePlaceholder.size()), model, faces_, spans);
}

std::vector<TextSpan> InlineComposer::compose(const Inline& runs, const TextStyle& style, ElementId parent) {
  std::vector<TextSpan> spans;
  std::vector<OpenElement> open;
  int link = -1;
  SlotId slot = -1;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Run& run = runs[i];
    if (run.text.empty()) continue;
    std::vector<OpenElement> wanted = elements_of(run);
    std::size_t shared = 0;
    while (shared < open.size() && shared < wanted.size() && open[shared].is_same(wanted[shared])) ++shared;
    if (slot < 0 || shared < open.size() || shared < wanted.size()) {
      open.resize(shared);
      if (open.empty()) link = -1;
      for (std::size_t k = shared; k < wanted.size(); ++k) {
        const ElementId element = tree_.add_element(open.empty() ? parent : open.back().id, wanted[k].type);
        wanted[k].id = element;
        if (wanted[k].type == "Span") tree_.add_entries(element, "/Lang" + text_string(wanted[k].value));
        if (wanted[k].type == "Link") link = add_link(wanted[k].value, element);
        open.push_back(wanted[k]);
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
    append_spans(run.text, model, faces_, spans);
    const bool ends_link = link >= 0 && (i + 1 == runs.size() || runs[i + 1].href != run.href);
    if (ends_link) append_page_reference(model, links_[static_cast<std::size_t>(link)].heading, spans);
  }
  return spans;
}

std::vector<TextSpan> compose_plain(std::string_view text, const TextStyle& style, Owner owner,
                                    const Typefaces& faces) {
  std::vector<TextSpan> spans;
  TextSpan model;
  model.face = style.face;
  model.size = style.size;
  model.colour = style.colour;
  model.owner = owner;
  append_spans(text, model, faces, spans);
  return spans;
}

}  // namespace flytt::pdf
