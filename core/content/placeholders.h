// {setting:id} in texts: the setting's value, or, while the operator has not set it, words that say so.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.h"
#include "core/error.h"
#include "core/text/markdown.h"

namespace flytt::content {

class Placeholders {
public:
  // `not_published` stands in the place of an unset setting: "not published in this portal yet".
  Placeholders(const std::vector<Setting>& settings, std::string not_published);

  // UnknownName at the first placeholder whose setting does not exist; `place` gives line and column within `text`.
  std::optional<Error> find_unknown(std::string_view text) const;

  // Expects that find_unknown found nothing; unknown placeholders stay as they are.
  std::string replace(std::string_view text) const;

  // Replaces in a run's text and target. A link to an unset setting becomes plain text followed by the words in
  // parentheses, so that no reader presses into the void.
  void replace_in(Run& run) const;

  text::RunFilter run_filter() const;

private:
  struct Replacement {
    std::string text;
    bool has_unset = false;
  };
  Replacement replace_all(std::string_view text) const;
  const Setting* find(std::string_view id) const;

  const std::vector<Setting>& settings_;
  std::string not_published_;
};

// Every placeholder in braces of a text, "{count}" and "{setting:api_host}" without their braces, in order. Braces that
// hold anything but letters, digits, ":", "_", "-" and "." are text.
std::vector<std::string_view> placeholders_in(std::string_view text);

}  // namespace flytt::content
