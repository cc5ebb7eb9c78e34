// How each node is boxed: paddings, icon, text style. The measures come from core/look, the choice is made here.
#pragma once

#include <cstdint>

#include "core/page/page.h"
#include "look/measures.h"
#include "ui/page/landmark.h"

namespace flytt::ui {

// What a node's own_style depends on besides the node.
struct BoxContext {
  Landmark landmark = Landmark::Content;
  bool is_narrow = false;
  bool coarse_pointer = false;
  float text_scale = 1;
  bool is_stacked_table = false;  // the node is part of a table whose rows became cards
  bool is_in_row = false;         // the parent arranges in a row
  bool is_in_table = false;
  bool is_in_header = false;  // of a column
};

enum class IconPlace : std::uint8_t { None, Before, Above, Callout };

struct BoxStyle {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  float min_width = 0;
  float min_height = 0;
  float icon = 0;
  float icon_gap = 0;
  IconPlace icon_place = IconPlace::None;
  look::TextStyle text = look::TextStyle::Body;
  bool is_centred = false;    // text
  bool has_measure = false;   // text is at most kMeasureEm wide
  bool fits_content = false;  // in a stack: as wide as its content
};

BoxStyle box_style(const page::Node& node, const BoxContext& context);

bool is_field(page::Role role);  // TextField, FileField, Select
bool is_interactive(page::Role role);
bool is_menu(const page::Node& node, Landmark landmark);  // a Disclosure of a bar: opens a panel over the page

}  // namespace flytt::ui
