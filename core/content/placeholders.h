// {setting:id} in texts: the setting's value. What names a setting that the operator has not set yet is left out where
// a text has parts; a text that is one line says instead that the value is not published.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.h"
#include "core/content/markdown.h"
#include "core/error.h"

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

  RunFilter run_filter() const;

  // For texts with parts: values in the place of placeholders as above, but those of unset settings stay, and a link to
  // one becomes its text followed by the placeholder. take_out_unset() then takes them out.
  RunFilter run_filter_of_parts() const;

  // Takes out every paragraph and block of code that holds the placeholder of an unset setting, and the lists and list
  // items that are empty then. The ids of these settings are added to `unset`, each once.
  void take_out_unset(Blocks& blocks, std::vector<std::string>& unset) const;

private:
  struct Replacement {
    std::string text;
    bool has_unset = false;
  };
  enum class Unset { InWords, AsItStands };
  Replacement replace_all(std::string_view text, Unset unset = Unset::InWords) const;
  bool find_unset(const Inline& runs, std::vector<std::string>& unset) const;
  const Setting* find(std::string_view id) const;

  const std::vector<Setting>& settings_;
  std::string not_published_;
};

// Every placeholder in braces of a text, "{count}" and "{setting:api_host}" without their braces, in order. Braces that
// hold anything but letters, digits, ":", "_", "-" and "." are text.
std::vector<std::string_view> placeholders_in(std::string_view text);

}  // namespace flytt::content
