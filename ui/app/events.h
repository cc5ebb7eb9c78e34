// What has happened and concerns the whole application. What one feature is told stands in its header.
#pragma once

#include <string>
#include <vector>

#include "core/content/read_content.h"
#include "core/reachability/probe.h"
#include "ui/app/feature.h"

namespace flytt::ui {

struct ContentLoaded {  // at the start, and after a change of language
  content::Edition edition;
  std::vector<content::Problem> problems;
};
struct RouteChanged {
  std::string path;  // "/en/faq/"
};
struct ParameterGiven {  // by the address's query or fragment, after RouteChanged
  std::string name;
  std::string value;
};
struct WorldKnown {  // before anything else, and again before each Activated: the day and the time go on
  content::Day today;
  std::string own_origin;
  reachability::Environment environment;
};
struct KeptRestored {  // from the visitor's storage: at the start, and when another page of the portal has written
                       // there
  std::string store;
  int version = 0;
  std::string name;
  std::string value;  // empty = it was forgotten
};
enum class KeepingFailure {
  Full,        // the browser has no room for more
  Refused,     // it keeps nothing for this page, as in private windows
  Newer,       // a newer portal has written the store
  Unreadable,  // what was kept could not be read; it was put aside
  Stuck        // nor was there room to put it aside: it stays, and nothing else is kept
};
// What was asked for with Keep holds for this visit only, or what an earlier visit kept could not be read.
struct KeepingFailed {
  KeepingFailure reason = KeepingFailure::Full;
};
struct Activated {
  std::string key;  // of the control
};
struct ValueChanged {
  std::string key;
  std::string value;
};
struct JobProgressed {
  int job = 0;
  double fraction = 0;  // 0 to 1
};
struct JobFinished {  // files that it made are saved by now
  int job = 0;
  std::string report;  // what the kind says of its result, for the feature that began it; may be empty
};
struct JobFailed {  // why is for the browser's console: it is no reader's business
  int job = 0;
};
struct CopyFailed {};  // the browser did not let the page use the clipboard
struct SectionShown {  // the page was scrolled to another section
  std::string anchor;  // of its heading; empty = above the first
};
struct ConnectivityChanged {
  bool is_online = true;
};

using CommonEvents =
    Types<ContentLoaded, RouteChanged, ParameterGiven, WorldKnown, KeptRestored, KeepingFailed, Activated, ValueChanged,
          JobProgressed, JobFinished, JobFailed, CopyFailed, SectionShown, ConnectivityChanged>;

}  // namespace flytt::ui
