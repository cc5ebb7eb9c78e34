// The commands of `flytt`. Each reads its arguments, does its work and says how it went.
#pragma once

#include <string>

#include "shell/command_line/exit_status.h"

namespace flytt::command_line {

struct LintArguments {
  std::string content;  // folder of the pack; empty = the shipped one
  bool publish = false;
};
// Problems on standard output, one a line. Finding when one is an error (with `publish`: or an example address).
ExitStatus lint(const LintArguments& arguments);

struct ExportArguments {
  std::string content;
  std::string format;    // "pdf", "docx", "html", "md"
  std::string output;    // file; "-" = standard output
  std::string set;       // one of handout::kHandoutSetNames
  std::string language;  // empty = the pack's first
  std::string today;     // "2026-11-24"; empty = the clock's
  std::string base_url;  // of the portal, for links to its pages; empty = such links are plain text
  std::string company;   // whose name and address stand by the code for phones; empty = the address for everyone
};
// Finding when entries were left out for errors: said on standard error, and at the document's end.
ExitStatus export_handout(const ExportArguments& arguments);

struct QrArguments {
  std::string text;
  std::string company;  // whose name stands below the code, where the format has text; empty = nobody's
  std::string output;
  std::string level;   // "L", "M", "Q", "H"
  std::string format;  // "svg", "png", "pdf", "txt"; empty = by the ending of `output`
};
ExitStatus write_qr(const QrArguments& arguments);

struct SearchArguments {
  std::string content;
  std::string query;
  std::string language;
  bool json = false;
};
// Hits on standard output, best first. Finding when there is none, or entries were left out for errors.
ExitStatus search_pack(const SearchArguments& arguments);

struct SiteArguments {
  std::string content;
  std::string output;    // folder; made where it is missing; of other files there none is touched
  std::string base_url;  // "https://portal.example"; empty = not known: no canonical addresses, no sitemap
  std::string today;
};
// Finding when there are content errors, which are said on standard error: nothing is written then. Files that an
// earlier run wrote and this one does not are removed.
ExitStatus write_site(const SiteArguments& arguments);

}  // namespace flytt::command_line
