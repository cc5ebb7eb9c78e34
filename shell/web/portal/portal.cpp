#include "shell/web/portal/portal.h"

#include <imgui.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/html/element.h"
#include "shell/web/messages/write_request.h"
#include "shell/web/portal/host.h"

namespace flytt::web {
namespace {

// Dear ImGui knows what is under the pointer one frame after it moved, and shows it in the next.
constexpr int kFramesAfterInput = 3;

struct ElementAddress {
  std::string_view node_key;
  int run = -1;  // of a link within the text
};

// "question/login/answer/0#2" is run 2 of that node, "search/field#field" its input.
ElementAddress parse_element_key(std::string_view key) {
  ElementAddress address;
  const std::size_t mark = key.rfind('#');
  address.node_key = key.substr(0, mark);
  if (mark == std::string_view::npos) return address;
  const std::string suffix(key.substr(mark + 1));
  if (!suffix.empty() && suffix[0] >= '0' && suffix[0] <= '9') address.run = std::atoi(suffix.c_str());
  return address;
}

}  // namespace

void Portal::set_font(look::Face face, std::string bytes) {
  if (!fonts_.has_value()) {
    font_files_[static_cast<std::size_t>(face)] = std::move(bytes);
    return;
  }
  // A damaged file leaves the text in the face that stands in for it.
  if (!fonts_->add(*ImGui::GetIO().Fonts, face, bytes).has_value()) return;
  is_page_new_ = true;
  want_frames(kFramesAfterInput);
}

bool Portal::open_display() {
  if (!display_.open()) return false;
  ui::FontFiles files;
  for (std::size_t i = 0; i < look::kFaceCount; ++i) files.faces[i] = font_files_[i];
  Result<ui::FontSet> fonts = ui::FontSet::create(*ImGui::GetIO().Fonts, files);
  for (std::string& file : font_files_) file = std::string();  // the atlas has copied them
  if (!fonts.has_value()) return false;
  fonts_ = *fonts;
  fonts_->measure_missing([](look::Face face, std::uint32_t code_point) {
    return static_cast<float>(flytt_host_advance(static_cast<int>(face), code_point));
  });
  read_theme();
  is_page_new_ = true;
  want_frames(kFramesAfterInput);
  return true;
}

void Portal::handle(ui::Event&& event) {
  const ui::PlatformRequests requests = app_.handle(std::move(event));
  const auto& marked = app_.marked_nodes();
  if (marked.has_value()) {
    marked_nodes_.insert(marked_nodes_.end(), marked->begin(), marked->end());
  } else {
    is_page_new_ = true;
    marked_nodes_.clear();
  }
  if (is_page_new_ || !marked_nodes_.empty()) want_frames(kFramesAfterInput);
  for (const ui::PlatformRequest& request : requests) {
    const std::string json = write_request(request);
    const std::string_view bytes = attachment_of(request);
    flytt_host_request(json.data(), json.size(), bytes.data(), bytes.size());
  }
}

void Portal::set_viewport(const ui::Viewport& viewport, int device_width, int device_height) {
  viewport_ = viewport;
  display_.resize(device_width, device_height);
  is_page_new_ = true;
  want_frames(kFramesAfterInput);
}

void Portal::set_scroll(float y) {
  if (y == paint_state_.scroll_y) return;
  paint_state_.scroll_y = y;
  want_frames(kFramesAfterInput);
}

void Portal::set_focus(std::string element_key) {
  focused_ = std::move(element_key);
  want_frames(1);
}

void Portal::set_pressed(std::string element_key) {
  pressed_ = std::move(element_key);
  want_frames(kFramesAfterInput);
}

void Portal::read_theme() {
  for (std::size_t i = 0; i < ui::kTokenCount; ++i) {
    const std::string_view variable = ui::css_variable(static_cast<ui::Token>(i));
    const int value = flytt_host_color(variable.data(), variable.size());
    if (value < 0) continue;
    theme_.colors[i] = ui::Color{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>((value >> 8) & 0xFF),
                                 static_cast<std::uint8_t>(value & 0xFF), 255};
  }
  want_frames(1);
}

void Portal::want_frames(int count) {
  frames_wanted_ = std::max(frames_wanted_, count);
  flytt_host_want_frame();
}

void Portal::want_missing_fonts() {
  for (const ui::Fragment& fragment : layout_.fragments) {
    bool& is_wanted = wanted_fonts_[static_cast<std::size_t>(fragment.face)];
    if (is_wanted || fonts_->has(fragment.face)) continue;
    is_wanted = true;
    flytt_host_want_font(static_cast<int>(fragment.face));
  }
}

void Portal::bring_up_to_date() {
  const page::Page& page = app_.screen().page;
  if (page.nodes.empty()) return;
  // Where the display was lost or came back, the layout is missing or that of an earlier page.
  if (!is_page_new_ && has_layout_ == is_drawing()) return show_marks();
  has_layout_ = is_drawing();
  if (has_layout_) {
    layout_ = ui::lay_out(page, viewport_, *fonts_);
    want_missing_fonts();
  }
  const std::string changes = diff_.update(page, has_layout_ ? &layout_ : nullptr);
  if (!changes.empty()) flytt_host_elements(changes.data(), changes.size());
  is_page_new_ = false;
  marked_nodes_.clear();
}

void Portal::show_marks() {
  if (marked_nodes_.empty()) return;
  const std::string changes = diff_.update_states(app_.screen().page, marked_nodes_);
  if (!changes.empty()) flytt_host_elements(changes.data(), changes.size());
  marked_nodes_.clear();
}

void Portal::draw() {
  const page::Page& page = app_.screen().page;
  const ElementAddress focus = parse_element_key(focused_);
  paint_state_.focused_node = focused_.empty() ? -1 : page::find_node(page, focus.node_key);
  paint_state_.focused_run = focus.run;
  paint_state_.pressed_node = pressed_.empty() ? -1 : page::find_node(page, parse_element_key(pressed_).node_key);
  display_.begin_frame(viewport_.scale);
  ui::paint(page, layout_, *fonts_, theme_, paint_state_);
  display_.end_frame();
}

Portal::Frame Portal::frame() {
  if (app_.screen().page.nodes.empty()) return Frame::NothingShown;
  bring_up_to_date();
  if (frames_wanted_ > 0 && --frames_wanted_ > 0) flytt_host_want_frame();
  if (!is_drawing()) return Frame::ElementsOnly;
  draw();
  return Frame::Drawn;
}

}  // namespace flytt::web
