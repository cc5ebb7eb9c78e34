#include "core/content/period.h"

#include <algorithm>
#include <string>

namespace flytt::content {
namespace {

constexpr std::string_view kDayRemedy = "Write the day as YYYY-MM-DD, for example 2026-03-31.";
constexpr std::string_view kPeriodRemedy =
    "Write YYYY, YYYY-MM, YYYY-MM-DD, YYYY-21 to YYYY-24 (spring to winter), or an interval such as 2025-09/2025-10, "
    "2026/.. or ../2026.";

bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : kDays[month - 1];
}

// All of `text` as a decimal number; -1 when it holds anything else.
int read_digits(std::string_view text) {
  int value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return -1;
    value = value * 10 + (digit - '0');
  }
  return text.empty() ? -1 : value;
}

tl::unexpected<Error> bad_syntax(std::string_view text) {
  return fail(ErrorCode::InvalidSyntax, "\"" + std::string(text) + "\" is not a date or period.",
              std::string(kPeriodRemedy));
}

tl::unexpected<Error> bad_value(std::string_view text, std::string_view reason) {
  return fail(ErrorCode::InvalidValue, "\"" + std::string(text) + "\" " + std::string(reason),
              std::string(kPeriodRemedy));
}

// One end of an interval, or a period without "/".
Result<Period> parse_single(std::string_view text) {
  const bool has_month = text.size() >= 7;
  const bool has_day = text.size() == 10;
  if ((text.size() != 4 && text.size() != 7 && text.size() != 10) || (has_month && text[4] != '-') ||
      (has_day && text[7] != '-')) {
    return bad_syntax(text);
  }
  const int year = read_digits(text.substr(0, 4));
  const int month = has_month ? read_digits(text.substr(5, 2)) : 1;
  const int day = has_day ? read_digits(text.substr(8, 2)) : 1;
  if (year < 0 || month < 0 || day < 0) return bad_syntax(text);
  if (year == 0) return bad_value(text, "has no year 1 to 9999.");
  Period period;
  period.notation = text;
  if (!has_month) {
    period.first = {year, 1, 1};
    period.last = {year, 12, 31};
    return period;
  }
  if (!has_day && month >= 21 && month <= 24) {
    const int first_month = 3 * (month - 20);
    const int last_month = month == 24 ? 2 : first_month + 2;
    const int last_year = month == 24 ? year + 1 : year;
    period.first = {year, first_month, 1};
    period.last = {last_year, last_month, days_in_month(last_year, last_month)};
    return period;
  }
  if (month < 1 || month > 12) return bad_value(text, "has no such month or season.");
  if (day < 1 || day > days_in_month(year, month)) return bad_value(text, "has no such day.");
  period.first = {year, month, day};
  period.last = {year, month, has_day ? day : days_in_month(year, month)};
  return period;
}

}  // namespace

int compare(const Day& a, const Day& b) {
  if (a.year != b.year) return a.year < b.year ? -1 : 1;
  if (a.month != b.month) return a.month < b.month ? -1 : 1;
  if (a.day != b.day) return a.day < b.day ? -1 : 1;
  return 0;
}

std::string format_day(const Day& day) {
  std::string text = "0000-00-00";
  const auto put = [&](std::size_t last, int number) {
    for (; number > 0; number /= 10) text[last--] = static_cast<char>('0' + number % 10);
  };
  put(3, day.year);
  put(6, day.month);
  put(9, day.day);
  return text;
}

Result<Day> parse_day(std::string_view text) {
  if (text.size() != 10) {
    return fail(ErrorCode::InvalidSyntax, "\"" + std::string(text) + "\" is not a day.", std::string(kDayRemedy));
  }
  Result<Period> period = parse_single(text);
  if (!period) return fail(period.error().code, std::move(period.error().message), std::string(kDayRemedy));
  return period->first;
}

Result<Period> parse_period(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return parse_single(text);
  const std::string_view start = text.substr(0, slash);
  const std::string_view end = text.substr(slash + 1);
  if (start == ".." && end == "..") return bad_value(text, "is open at both ends.");
  Period period;
  period.notation = text;
  if (start != "..") {
    const Result<Period> from = parse_single(start);
    if (!from) return from;
    period.first = from->first;
  }
  if (end != "..") {
    const Result<Period> to = parse_single(end);
    if (!to) return to;
    period.last = to->last;
  }
  if (period.first.year != 0 && period.last.year != 0 && compare(period.first, period.last) > 0) {
    return bad_value(text, "ends before it begins.");
  }
  return period;
}

Tense tense_of(const Period& period, const Day& today) {
  if (!period.is_set()) return Tense::NotSet;
  if (period.last.year != 0 && compare(period.last, today) < 0) return Tense::Past;
  if (period.first.year != 0 && compare(period.first, today) > 0) return Tense::Upcoming;
  return period.first.year != 0 && period.last.year == 0 ? Tense::Begun : Tense::Current;
}

Tense lasting_tense_of(const Period& period, const Day& written) {
  const Tense tense = tense_of(period, written);
  return tense == Tense::Upcoming || tense == Tense::Current ? Tense::Dated : tense;
}

}  // namespace flytt::content
