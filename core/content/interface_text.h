// Interface texts by key, with their placeholders filled in.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/content/content.h"

namespace flytt::content {

// {name} in the text -> value. Values are put in as they are; a placeholder inside a value is not replaced again.
using Replacements = std::vector<std::pair<std::string, std::string>>;

// The edition's text for the key; a key the pack does not have comes back as «key», so that it is noticed on screen. A
// placeholder for which there is no replacement stays visible as {name}.
std::string text_of(const Edition& edition, std::string_view key, const Replacements& replacements = {});

// "KEY.one" for 1 and "KEY.other" for every other number, with {count} replaced by the number. Languages with further
// forms (the pack may define "KEY.few", "KEY.many") are not chosen here: English, Swedish, Norwegian, Danish and
// Finnish have these two (Unicode CLDR, plural rules for cardinals).
std::string plural_text_of(const Edition& edition, std::string_view key, long long count,
                           const Replacements& replacements = {});

// The key of the sentence on a plan's date, "tense.past", with the placeholders {vendor} and {as_of}. Not for NotSet.
std::string_view tense_key(Tense tense);

// Whether a plan's date has come, so that it needs a word of caution.
bool has_come(Tense tense);

// One line on what an entry lacks: "Not yet published here: Host of the API. Ask Vendor." Empty where it lacks nothing.
std::string unpublished_text(const Edition& edition, const std::vector<std::string>& unpublished);

// The key of a milestone's state in a word or two, "state.planned": what is not done yet is as old as its date.
std::string_view state_key(MilestoneState state, Tense tense);

// 24 November 2026 as the language writes it, by the interface texts "date.day" and "month.11";
// "2026-11-24" where the pack has none.
std::string day_text_of(const Edition& edition, const Day& day);

// 1234567 as the language groups its digits, by the interface text "number.thousands": "1,234,567".
std::string grouped_number(const Edition& edition, long long number);

}  // namespace flytt::content
