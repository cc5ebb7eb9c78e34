// What every view works with: the state it reads, the page it writes, and the words of the edition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/interface_text.h"
#include "ui/app_state.h"
#include "ui/page/page_builder.h"

namespace flytt::ui {

using content::Replacements;

struct View {
  const AppState& state;
  PageBuilder& page;

  // The interface text with this key, its {placeholders} replaced. Two functions, as for paths below: a default
  // argument would be code in each of the many calls.
  std::string text(std::string_view key) const;
  std::string text(std::string_view key, const Replacements& replacements) const;

  // "key.one" or "key.other", with {count} replaced.
  std::string counted(std::string_view key, std::size_t count) const;

  // "/en/faq/" in the page's language.
  std::string path(ScreenId screen) const;
  std::string path(ScreenId screen, std::string entry) const;

  bool concerns_reader(const std::vector<content::Audience>& audiences) const;

  // Where a date stands for whoever reads the page.
  content::Tense tense_of(const content::Period& period) const;
};

// The screens. Each writes the main content of its route, beginning with the only heading of level 1.
void overview_view(const View& view);
void changes_view(const View& view);
void change_view(const View& view, const content::Change& change);
void questions_view(const View& view);
void question_view(const View& view, const content::Question& question);
void firewall_view(const View& view);
void mobile_view(const View& view);
void documents_view(const View& view);
void settings_view(const View& view);
void search_view(const View& view);
std::string hits_in_words(const View& view);  // "12 results"
void not_found_view(const View& view);

}  // namespace flytt::ui
