// Dates as the sources give them: "spring 2026 at the earliest", "end of September or early October", "since April".
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace flytt::content {

// A calendar day, proleptic Gregorian. Months 1..12, days 1..31.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

int compare(const Day& a, const Day& b);  // < 0, 0, > 0

std::string format_day(const Day& day);  // "2026-11-24"

// "2026-11-24" and nothing else. InvalidSyntax or InvalidValue (30 February) otherwise.
Result<Day> parse_day(std::string_view text);

// A stretch of time; either end may be open. Bounds are inclusive.
struct Period {
  std::string notation;  // as written in the pack; empty = no date set
  Day first;             // earliest day it can mean; year 0 = open start
  Day last;              // latest day it can mean; year 0 = open end

  bool is_set() const { return !notation.empty(); }
};

// Extended Date/Time Format (EDTF, ISO 8601-2:2019), the subset: YYYY, YYYY-MM, YYYY-MM-DD, YYYY-21..24 (spring to
// winter), intervals "a/b", open "a/.." and "../b". Seasons are northern: spring is March to May, winter ends in the
// February of the next year.
Result<Period> parse_period(std::string_view text);

// Where a period stands, seen from a day.
enum class Tense {
  NotSet,    // there is no period
  Dated,     // there is one, and it is not said where it stands
  Upcoming,  // all of it lies ahead
  Current,   // the day lies in it, or it has no first day
  Begun,     // its first day has come, and it has no end: "at the earliest"
  Past,      // all of it lies behind
};

Tense tense_of(const Period& period, const Day& today);

// What of that stays true on every later day, for pages that are written once and read for a long time: Past and Begun.
// All else is Dated.
Tense lasting_tense_of(const Period& period, const Day& written);

}  // namespace flytt::content
