// Page -> the file that is served: complete without script, and what script adopts where it runs.
#pragma once

#include <string>
#include <vector>

#include "core/html/element.h"
#include "core/page/page.h"

namespace flytt::html {

// A message that waits, hidden, for what it speaks of.
struct Notice {
  std::string cause;  // "module", "content", "webgl": by which script finds it
  std::string text;
  std::string action;  // what the reader does about it
  std::string button;  // by which script does it for them; empty = none
};

enum class Listing { Listed, Unlisted };  // by search engines

// What the file says besides the page.
struct PageDocument {
  std::string base_url;                     // "https://portal.example", without a slash at its end; empty = not known
  std::string default_path;                 // this page for readers of no language of the portal; empty = none
  std::vector<std::string> languages;       // not empty: the page is there to choose one of them
  std::vector<std::string> probed_origins;  // "https://host:port": what a check may ask
  std::string skip_text;                    // of the link to the main content
  std::string noscript_text;                // what does not work without script; empty = all works
  std::vector<Notice> notices;
  std::string loading_text;  // that script is on its way; empty = the page needs none
  std::string version;       // of the build whose files the page names; empty = not known
  Listing listing = Listing::Listed;
};

// Links to other pages and canonical addresses need `base_url`. Addresses of files are paths from the root of the host.
std::string write_page(const page::Page& page, const PageDocument& document);

// The element as HTML; every element of the tree has its key in data-k.
std::string write_element(const Element& element);

// The policy that the file carries: nothing inline, no host but the own one and `probed_origins`.
std::string content_security_policy(const std::vector<std::string>& probed_origins);

}  // namespace flytt::html
