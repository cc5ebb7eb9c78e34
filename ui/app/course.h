// How work that takes long goes on: what is done, how far it is, and a way to give it up.
#pragma once

#include <string>
#include <string_view>

#include "ui/app/view.h"

namespace flytt::ui {

struct CourseTexts {
  std::string_view text;     // what is being done
  std::string_view cancel;   // the button
  std::string_view percent;  // how far it is in words; nobody is told of each, whoever looks finds it; empty = not said
};

// Below the scope that is open, as that of a callout: the status `key` + "/text", the bar "/progress", "/percent" and
// the button "/cancel".
void show_course(const View& view, const std::string& key, double fraction, const CourseTexts& texts, Action cancel);

// Whole per cents.
std::string percent_of(double fraction);

}  // namespace flytt::ui
