#include "core/handout/portal_links.h"

#include <set>
#include <string>

#include "core/handout/walk.h"

namespace flytt::handout {
namespace {

struct Anchors : Texts {
  std::set<std::string> found;

  void heading(Heading& heading) { found.insert(heading.anchor); }
};

// "/en/faq/x/" -> "question-x"; empty for a page that is not one entry's.
std::string anchor_of(std::string_view path) {
  path = path.substr(0, path.find_first_of("?#"));
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size() < path.size() ? segment.size() + 1 : path.size());
    if (!segment.empty()) segments.push_back(segment);
  }
  if (segments.size() != 3) return {};
  if (segments[1] == "faq") return "question-" + std::string(segments[2]);
  if (segments[1] == "breaking-changes") return "change-" + std::string(segments[2]);
  return {};
}

class Settlement : public Texts {
public:
  Settlement(const std::set<std::string>& anchors, std::string_view portal_url)
      : anchors_(anchors), portal_url_(portal_url) {}

  void runs(Inline& runs) {
    for (Run& run : runs) settle(run);
  }

private:
  void settle(Run& run) const {
    if (run.href.empty() || run.href[0] != '/') return;
    const std::string anchor = anchor_of(run.href);
    if (!anchor.empty() && anchors_.count(anchor) > 0) {
      run.href = "#" + anchor;
    } else {
      run.href = portal_url_.empty() ? "" : std::string(portal_url_) + run.href;
    }
  }

  const std::set<std::string>& anchors_;
  std::string_view portal_url_;
};

}  // namespace

void settle_portal_links(std::vector<Element>& body, std::string_view portal_url) {
  while (!portal_url.empty() && portal_url.back() == '/') portal_url.remove_suffix(1);
  Anchors anchors;
  walk(body, anchors);
  Settlement settlement(anchors.found, portal_url);
  walk(body, settlement);
}

}  // namespace flytt::handout
