// What the interface asks of the world. The shell carries it out; results come back as events.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/handout/handout_format.h"
#include "core/reachability/probe.h"

namespace flytt::ui {

struct SaveFile {
  std::string name;  // "flytt-qr-flex-hrm-mobile.svg", ASCII
  std::string media_type;
  std::string bytes;
};
struct StartProbe {  // answered by one ProbeObserved; the shell keeps the deadline
  reachability::Probe probe;
  int attempt = 1;
};
struct CancelProbes {};  // no further ProbeObserved may arrive for probes started before
using handout::HandoutFormat;
struct WriteHandout {  // done in a worker; answered by HandoutWritten or HandoutFailed, saved by the shell
  HandoutFormat format = HandoutFormat::Pdf;
  std::string set;  // one of handout::kHandoutSetNames
  std::string language;
  std::string file_name;  // "flytt-questions-en.pdf"
  std::string company;    // for which it is written; empty = for everyone
};
struct CancelHandout {};
struct StoreChoice {  // kept by the browser for this visitor
  std::string key;    // "theme", "company"
  std::string value;  // empty = forget
};
struct ShowSetting {  // the page follows a setting (ui/settings.h) at once
  std::string key;
  std::string value;  // empty = as without a choice
};
struct ReplaceAddress {  // the address bar follows a filter; no navigation
  std::string address;
};
struct WaitForIndex {};  // answered by IndexAwaited, as soon as nothing else waits

using PlatformRequest = std::variant<SaveFile, StartProbe, CancelProbes, WriteHandout, CancelHandout, StoreChoice,
                                     ShowSetting, ReplaceAddress, WaitForIndex>;

using PlatformRequests = std::vector<PlatformRequest>;

}  // namespace flytt::ui
