// The static site as files: what a web server without any rule of its own serves.
#pragma once

#include <string>
#include <vector>

#include "core/content/read_content.h"
#include "core/error.h"

namespace flytt::command_line {

struct SiteFile {
  std::string path;  // relative to the site, "en/faq/index.html"
  std::string bytes;
};

struct Site {
  std::vector<SiteFile> files;
  std::vector<content::Problem> problems;  // of the pack, by language; entries they concern are not on the pages
};

// One page a route and language, the choice of language at the root, the page for unknown addresses, each language's
// content as the module reads it, the manifest; with a `base_url` ("https://portal.example", no slash at its end) also
// what search engines ask for. `today` decides which dates have passed. Errors: MissingValue when no language is
// usable. `version`: that of the build whose scripts the pages name; empty = not known.
Result<Site> make_site(const std::vector<content::PackFile>& pack, const content::Day& today,
                       const std::string& base_url, const std::string& version = {});

// "https://portal.example/" -> "https://portal.example". Errors: InvalidValue when it is no origin: pages name their
// files by paths from the root of the host.
Result<std::string> site_origin(const std::string& base_url);

}  // namespace flytt::command_line
