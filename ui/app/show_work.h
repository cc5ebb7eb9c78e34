// How work that takes long goes on: what is done, how far it is, a way to give it up, and how it ended.
#pragma once

#include <string>

#include "ui/app/view.h"
#include "ui/app/work.h"

namespace flytt::ui {

struct WorkTexts {
  std::string under_way;
  std::string percent;  // how far it is in words; nobody is told of each, whoever looks finds it; empty = not said
  std::string cancel;   // the button
  std::string done;
  std::string failed;
};

// Whole per cents.
std::string percent_of(const Work& work);

// A callout `key` with the status "/text", which stays from the start to the end: screen readers tell what changes in a
// status, not a status that is new. While the work is under way also the bar "/progress", "/percent" and the button
// "/cancel". Where it failed, a callout "/failed" with the alert "/failed/text" in its place. Nothing before it begins.
void show_work(const View& view, const std::string& key, const Work& work, const WorkTexts& texts, Action cancel);

// The same for work that writes a file to be saved.
void show_writing(const View& view, const std::string& key, const Work& work, const std::string& file_name,
                  Action cancel);

}  // namespace flytt::ui
