#include "ui/app/course.h"

#include <utility>

namespace flytt::ui {

void show_course(const View& view, const std::string& key, double fraction, const CourseTexts& texts, Action cancel) {
  view.page.status(key + "/text", texts.text);
  view.page.progress_bar(key + "/progress", fraction, texts.text);
  if (!texts.percent.empty()) view.page.paragraph(key + "/percent", texts.percent, page::Look::Small);
  view.page.button(key + "/cancel", texts.cancel, page::Look::Default, std::move(cancel), page::Icon::Stop);
}

std::string percent_of(double fraction) { return std::to_string(static_cast<int>(100 * fraction + 0.5)); }

}  // namespace flytt::ui
