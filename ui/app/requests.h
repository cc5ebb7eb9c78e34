// What any feature may ask of the world. What one alone asks for stands in its header. The shell carries it out;
// results come back as events.
#pragma once

#include <string>

#include "ui/app/feature.h"

namespace flytt::ui {

struct SaveFile {
  std::string name;  // "flytt-qr-flex-hrm-mobile.svg", ASCII
  std::string media_type;
  std::string bytes;
};
struct Keep {  // for the next visit of this visitor, in a feature's Store; where that fails, KeepingFailed comes
  std::string store;
  int version = 0;
  std::string name;   // "company"
  std::string value;  // empty = forget
};
struct ForgetKept {};  // every store of the portal

struct BeginJob {    // work that takes long (shell/jobs), away from the page; JobFinished or JobFailed comes, later
  int job = 0;       // by which it is spoken of
  std::string kind;  // "handout"
  std::string parameters;  // an object of JSON, as the kind wants it
};
struct CancelJob {  // nothing comes any more of it
  int job = 0;
};

struct ReplaceAddress {  // the address bar follows a filter; no navigation
  std::string address;
};

using CommonRequests = Types<SaveFile, Keep, ForgetKept, BeginJob, CancelJob, ReplaceAddress>;

}  // namespace flytt::ui
