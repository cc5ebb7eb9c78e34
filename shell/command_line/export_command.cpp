// flytt export: the content of a pack as a document.
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/contract.h"
#include "core/handout/compose.h"
#include "core/handout/handout_format.h"
#include "core/handout/handout_set.h"
#include "core/mobile/mobile_address.h"
#include "shell/command_line/command.h"
#include "shell/command_line/edition.h"
#include "shell/command_line/files.h"
#include "shell/command_line/fonts.h"
#include "shell/command_line/options.h"
#include "shell/command_line/report.h"
#include "shell/command_line/site.h"
#include "shell/jobs/handout_job.h"

namespace flytt::command_line {
namespace {

struct Arguments {
  std::string content;
  std::string format;       // an id of handout::kHandoutFormats
  std::string output;       // file; "-" = standard output
  std::string set = "all";  // one of handout::kHandoutSetNames
  std::string language;     // empty = the pack's first
  std::string today;
  std::string base_url;  // of the portal, for links to its pages; empty = such links are plain text
  std::string company;   // whose name and address stand by the code for phones; empty = the address for everyone
};

std::vector<std::string> format_ids() {
  std::vector<std::string> ids;
  for (const handout::HandoutFormatNames& format : handout::kHandoutFormats) ids.emplace_back(format.id);
  return ids;
}

// Finding where entries were left out for errors: said on standard error, and at the document's end.
Result<Verdict> export_handout(const Arguments& arguments) {
  const Result<content::Day> today = day_or_today(arguments.today);
  if (!today) return tl::unexpected<Error>(today.error());
  const std::optional<handout::HandoutSet> set = handout::find_set(arguments.set);
  const std::optional<handout::HandoutFormat> format = handout::find_format(arguments.format);
  FLYTT_EXPECTS(set.has_value() && format.has_value());
  std::string portal_url;
  if (!arguments.base_url.empty()) {
    const Result<std::string> origin = site_origin(arguments.base_url);
    if (!origin) return tl::unexpected<Error>(origin.error());
    portal_url = *origin;
  }
  const Result<EditionRead> read = read_edition_for(arguments.content, arguments.language);
  if (!read) return tl::unexpected<Error>(read.error());
  const Result<std::string> company = company_for(arguments.company);
  if (!company) return tl::unexpected<Error>(company.error());
  if (!company->empty()) {
    const Result<std::string> address = mobile::mobile_address(read->edition.mobile, *company);
    if (!address) return tl::unexpected<Error>(address.error());
  }
  const handout::Handout document = handout::compose(read->edition, *set, *today, portal_url, *company);
  const Result<std::string> bytes = jobs::write_document(*format, document, embedded_font_set());
  if (!bytes) return tl::unexpected<Error>(in_file(bytes.error(), arguments.output));
  const Result<void> written = write_output(arguments.output, *bytes);
  if (!written) return tl::unexpected<Error>(written.error());
  return print_errors(read->problems) ? Verdict::Finding : Verdict::Fine;
}

Run describe_options(CLI::App& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.add_option("FORMAT", arguments->format, "format of the document")
      ->required()
      ->check(CLI::IsMember(format_ids()));
  add_output(options, arguments->output, "file to write; - is standard output");
  options.add_option("--set", arguments->set, "what to include")
      ->check(
          CLI::IsMember(std::vector<std::string>(handout::kHandoutSetNames.begin(), handout::kHandoutSetNames.end())));
  options.add_option("--lang", arguments->language, "language of the document (default: the pack's first)")
      ->check(not_empty());
  add_today(options, arguments->today);
  options.add_option("--base-url", arguments->base_url, "address of the portal, for links to its pages")
      ->check(not_empty());
  options.add_option("--company", arguments->company, "customer whose name and address stand by the code for phones")
      ->check(not_empty());
  add_content(options, arguments->content);
  return [arguments] { return export_handout(*arguments); };
}

}  // namespace

const Command kExportCommand{"export", "write the content as a document", describe_options};

}  // namespace flytt::command_line
