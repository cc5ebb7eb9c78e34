// Asks before something is lost.
#pragma once

#include <string>
#include <string_view>

#include "ui/app/view.h"

namespace flytt::ui {

struct LossQuestion {
  std::string_view heading;  // "Remove the files?"
  std::string_view text;     // what is lost, and how it comes back
  std::string_view keep;     // the button that has the focus at first, and does what Esc does
  std::string_view lose;
};

// The dialog `key` with the buttons `key` + "/keep" and "/lose". From Feature::show_over().
void ask(const View& view, const std::string& key, const LossQuestion& question, Action keep, Action lose);

}  // namespace flytt::ui
