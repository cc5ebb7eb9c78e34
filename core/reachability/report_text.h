// A report as files: text for a ticket, CSV for a spreadsheet, JSON for a program. Evidence, times, browser, version of
// the pack, and the limits of what a browser can see. The same bytes for the same input.
#pragma once

#include <string>

#include "core/content/content.h"
#include "core/reachability/plan.h"
#include "core/reachability/probe.h"
#include "core/reachability/verdict.h"

namespace flytt::reachability {

// In the edition's language, plain UTF-8, lines of any length.
std::string write_report_text(const content::Edition& edition, const Plan& plan, const Report& report,
                              const Environment& environment);

// CSV as core/text/csv_writer.h has it, with a byte order mark: one row per observation, and one for every endpoint
// without. The columns' names and the values of verdict, method and outcome are English and never change.
std::string write_report_csv(const content::Edition& edition, const Plan& plan, const Report& report,
                             const Environment& environment);

// RFC 8259, two spaces of indentation, `"format": 1`; names as in the CSV.
std::string write_report_json(const content::Edition& edition, const Plan& plan, const Report& report,
                              const Environment& environment);

}  // namespace flytt::reachability
