// Reads texts of one language: placeholders replaced, Markdown parsed. Internal to core/content.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/object_reader.h"
#include "core/content/placeholders.h"
#include "core/rich_text.h"

namespace flytt::content {

// Around an ObjectReader of a words file, with its rules on missing and wrong members.
class WordReader {
public:
  WordReader(const Spot& spot, const Placeholders& placeholders, ProblemList& problems)
      : reader_(spot, problems), placeholders_(placeholders) {}

  ObjectReader& object() { return reader_; }
  bool is_usable() const { return reader_.is_usable(); }
  void finish() { reader_.finish(); }

  std::string text(std::string_view name, Presence presence, NoBreakSpace no_break_space = NoBreakSpace::IsNoText);
  Blocks markdown(std::string_view name, Presence presence);
  Inline inline_markdown(std::string_view name, Presence presence);
  std::vector<Blocks> markdown_list(std::string_view name);  // texts of which nothing is left are left out

  // The ids of the settings without a value for which something was left out so far.
  const std::vector<std::string>& unset_settings() const { return unset_settings_; }

private:
  bool accept_placeholders(const Spot& spot);
  Blocks parse(const Spot& spot, std::string_view source);

  ObjectReader reader_;
  const Placeholders& placeholders_;
  std::vector<std::string> unset_settings_;
};

}  // namespace flytt::content
