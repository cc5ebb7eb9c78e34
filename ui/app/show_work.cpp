#include "ui/app/show_work.h"

#include <utility>

namespace flytt::ui {

using page::Look;

std::string percent_of(const Work& work) { return std::to_string(static_cast<int>(100 * work.fraction + 0.5)); }

void show_work(const View& view, const std::string& key, const Work& work, const WorkTexts& texts, Action cancel) {
  switch (work.phase) {
    case WorkPhase::Idle:
      break;
    case WorkPhase::UnderWay: {
      const auto callout = view.page.callout(key, Look::Neutral);
      view.page.status(key + "/text", texts.under_way);
      view.page.progress_bar(key + "/progress", work.fraction, texts.under_way);
      if (!texts.percent.empty()) view.page.paragraph(key + "/percent", texts.percent, Look::Small);
      view.page.button(key + "/cancel", texts.cancel, Look::Default, std::move(cancel), page::Icon::Stop);
      break;
    }
    case WorkPhase::Done: {
      const auto callout = view.page.callout(key, Look::Good);
      view.page.status(key + "/text", texts.done);
      break;
    }
    case WorkPhase::Failed: {
      const auto callout = view.page.callout(key + "/failed", Look::Bad);
      view.page.alert(key + "/failed/text", texts.failed);
      break;
    }
  }
}

void show_writing(const View& view, const std::string& key, const Work& work, const std::string& file_name,
                  Action cancel) {
  if (work.phase == WorkPhase::Idle) return;
  const Replacements file{{"file", file_name}};
  show_work(view, key, work,
            {view.text("documents.writing", file), "", view.text("documents.cancel"),
             view.text("documents.written", file), view.text("documents.failed")},
            std::move(cancel));
}

}  // namespace flytt::ui
