// What has happened: the only way in which the world reaches the interface.
#pragma once

#include <string>
#include <variant>

#include "core/content/read_content.h"
#include "core/reachability/probe.h"

namespace flytt::ui {

struct ContentLoaded {  // at the start, and after a change of language
  content::Edition edition;
  std::vector<content::Problem> problems;
};
struct RouteChanged {
  std::string path;  // "/en/faq/"
};
struct WorldKnown {  // before anything else, and again before each Activated: the day and the time go on
  content::Day today;
  std::string own_origin;
  reachability::Environment environment;
};
struct ChoiceRestored {  // from the visitor's storage, or from the address's query
  std::string key;
  std::string value;
};
struct Activated {
  std::string key;  // of the control
};
struct ValueChanged {
  std::string key;
  std::string value;
};
struct ProbeObserved {
  reachability::Observation observation;
};
struct HandoutProgressed {
  double fraction = 0;
};
struct HandoutWritten {
  std::string file_name;
  int bytes = 0;
};
struct HandoutFailed {};  // why is for the browser's console: it is no reader's business
struct CopyFailed {};     // the browser did not let the page use the clipboard
struct SectionShown {     // the page was scrolled to another section
  std::string anchor;     // of its heading; empty = above the first
};
struct ConnectivityChanged {
  bool is_online = true;
};
struct IndexAwaited {};  // answers WaitForIndex

using Event = std::variant<ContentLoaded, RouteChanged, WorldKnown, ChoiceRestored, Activated, ValueChanged,
                           ProbeObserved, HandoutProgressed, HandoutWritten, HandoutFailed, CopyFailed, SectionShown,
                           ConnectivityChanged, IndexAwaited>;

}  // namespace flytt::ui
