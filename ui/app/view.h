// What every screen is written with: the state it reads, the page it writes, and the words of the edition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/interface_text.h"
#include "ui/app/app_state.h"
#include "ui/app/page_builder.h"

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

  // Where a date stands for whoever reads the page.
  content::Tense tense_of(const content::Period& period) const;
};

// The main content of an address that leads nowhere.
void show_not_found(const View& view);

}  // namespace flytt::ui
