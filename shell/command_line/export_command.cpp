#include <optional>
#include <string>

#include "core/contract.h"
#include "core/handout/compose.h"
#include "core/mobile/mobile_address.h"
#include "shell/command_line/commands.h"
#include "shell/command_line/edition.h"
#include "shell/command_line/files.h"
#include "shell/command_line/fonts.h"
#include "shell/command_line/report.h"
#include "shell/command_line/site.h"
#include "shell/jobs/handout_job.h"

namespace flytt::command_line {
namespace {

ExitStatus stop(const Error& error, ExitStatus status) {
  print_error(error);
  return status;
}

}  // namespace

ExitStatus export_handout(const ExportArguments& arguments) {
  const Result<content::Day> today = day_or_today(arguments.today);
  if (!today) return stop(today.error(), ExitStatus::WrongUse);
  const std::optional<handout::HandoutSet> set = handout::find_set(arguments.set);
  FLYTT_EXPECTS(set.has_value());
  std::string portal_url;
  if (!arguments.base_url.empty()) {
    const Result<std::string> origin = site_origin(arguments.base_url);
    if (!origin) return stop(origin.error(), ExitStatus::WrongUse);
    portal_url = *origin;
  }
  const Result<EditionRead> read = read_edition_for(arguments.content, arguments.language);
  if (!read) {
    return stop(read.error(),
                read.error().code == ErrorCode::UnknownName ? ExitStatus::WrongUse : ExitStatus::CouldNotDo);
  }
  const Result<std::string> company = company_for(arguments.company);
  if (!company) return stop(company.error(), ExitStatus::WrongUse);
  if (!company->empty()) {
    const Result<std::string> address = mobile::mobile_address(read->edition.mobile, *company);
    if (!address) return stop(address.error(), ExitStatus::WrongUse);
  }
  const handout::Handout document = handout::compose(read->edition, *set, *today, portal_url, *company);
  const Result<std::string> bytes = jobs::write_document(arguments.format, document, embedded_font_set());
  if (!bytes) return stop(bytes.error(), ExitStatus::CouldNotDo);
  const Result<void> written = write_output(arguments.output, *bytes);
  if (!written) return stop(written.error(), ExitStatus::CouldNotDo);
  return print_errors(read->problems) ? ExitStatus::Finding : ExitStatus::Fine;
}

}  // namespace flytt::command_line
