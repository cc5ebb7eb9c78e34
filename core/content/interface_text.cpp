#include "core/content/interface_text.h"

#include <algorithm>

namespace flytt::content {

std::string text_of(const Edition& edition, std::string_view key, const Replacements& replacements) {
  const auto found = edition.interface_texts.find(key);
  if (found == edition.interface_texts.end()) return "\xC2\xAB" + std::string(key) + "\xC2\xBB";
  const std::string_view text = found->second;
  std::string filled;
  std::size_t done = 0;
  while (true) {
    const std::size_t begin = text.find('{', done);
    const std::size_t end = begin == std::string_view::npos ? begin : text.find('}', begin);
    if (end == std::string_view::npos) break;
    const std::string_view name = text.substr(begin + 1, end - begin - 1);
    const auto replacement = std::find_if(replacements.begin(), replacements.end(),
                                          [name](const auto& candidate) { return candidate.first == name; });
    if (replacement == replacements.end()) {
      filled += text.substr(done, begin + 1 - done);
      done = begin + 1;
    } else {
      filled += text.substr(done, begin - done);
      filled += replacement->second;
      done = end + 1;
    }
  }
  filled += text.substr(done);
  return filled;
}

std::string plural_text_of(const Edition& edition, std::string_view key, long long count,
                           const Replacements& replacements) {
  Replacements all = replacements;
  all.emplace_back("count", std::to_string(count));
  return text_of(edition, std::string(key) + (count == 1 ? ".one" : ".other"), all);
}

std::string_view tense_key(Tense tense) {
  switch (tense) {
    case Tense::NotSet:
      break;
    case Tense::Dated:
      return "tense.dated";
    case Tense::Upcoming:
      return "tense.upcoming";
    case Tense::Current:
      return "tense.current";
    case Tense::Begun:
      return "tense.begun";
    case Tense::Past:
      return "tense.past";
  }
  return {};
}

bool has_come(Tense tense) { return tense == Tense::Current || tense == Tense::Begun || tense == Tense::Past; }

std::string unpublished_text(const Edition& edition, const std::vector<std::string>& unpublished) {
  if (unpublished.empty()) return {};
  std::string what;
  for (const std::string& label : unpublished) what += (what.empty() ? "" : " \u00b7 ") + label;
  return text_of(edition, "not_published.what", {{"what", what}, {"vendor", edition.names.vendor}});
}

std::string_view state_key(MilestoneState state, Tense tense) {
  if (state == MilestoneState::Done) return "state.done";
  if (tense == Tense::Current) return "state.current";
  if (tense == Tense::Begun) return "state.begun";
  if (tense == Tense::Past) return "state.past";
  const bool is_upcoming = tense == Tense::Upcoming || tense == Tense::NotSet;
  if (state == MilestoneState::Expected) return is_upcoming ? "state.expected" : "state.was_expected";
  if (state == MilestoneState::Undecided) return is_upcoming ? "state.undecided" : "state.was_undecided";
  return is_upcoming ? "state.planned" : "state.was_planned";
}

std::string day_text_of(const Edition& edition, const Day& day) {
  if (edition.interface_texts.count("date.day") == 0) return format_day(day);
  return text_of(edition, "date.day",
                 {{"day", std::to_string(day.day)},
                  {"month", text_of(edition, "month." + std::to_string(day.month))},
                  {"year", std::to_string(day.year)}});
}

std::string grouped_number(const Edition& edition, long long number) {
  std::string digits = std::to_string(number);
  const std::string separator = text_of(edition, "number.thousands");
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t place = digits.size(); place > first + 3;) {
    place -= 3;
    digits.insert(place, separator);
  }
  return digits;
}

}  // namespace flytt::content
