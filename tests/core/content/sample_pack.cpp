#include "tests/core/content/sample_pack.h"

#include <algorithm>
#include <utility>

#include "core/contract.h"

namespace flytt::content::sample {
namespace {

constexpr const char* kPack = R"({
  "$schema": "schema/pack.schema.json",
  "format": 1,
  "id": "sample",
  "version": "1.0",
  "as_of": "2025-08/2025-09",
  "languages": ["en", "sv"],
  "names": {
    "portal": "Flytt", "vendor": "Vendor", "product": "Product", "platform": "Cloud", "identity": "Connect"
  },
  "mobile": {"base_url": "https://mobile.flexhrm.com/", "company_url": null},
  "settings": [
    {"id": "api_host", "kind": "host", "value": null},
    {"id": "new_address", "kind": "address", "value": null},
    {"id": "guide_url", "kind": "url", "value": "https://www.flexhrm.com/guide"}
  ],
  "endpoints": [
    {"id": "timeclock", "role": "new", "required": true, "example": false, "hosts": ["timeclock.flexhrm.com"],
     "addresses": [], "ports": [443], "setting": null, "echo_url": null, "valid": ""},
    {"id": "cloud", "role": "new", "required": true, "example": true, "hosts": [],
     "addresses": ["203.0.113.10"], "ports": [443], "setting": "new_address", "echo_url": null, "valid": ""}
  ],
  "address_patterns": [
    {"id": "api", "before": "https://api.flexhrm.com/{path}", "after": null, "setting": "api_host"}
  ],
  "sections": [
    {"number": 2, "id": "sso"},
    {"number": 1, "id": "status"}
  ],
  "themes": [{"id": "general"}],
  "timeline": [
    {"id": "bankid", "when": "2026", "state": "planned", "as_of": "2025-09"},
    {"id": "own_move", "when": "2025-04", "state": "done", "as_of": "2025-09"}
  ],
  "status": [{"id": "customers", "value": 130, "is_lower_bound": true}]
}
)";

constexpr const char* kQuestions = R"({
  "questions": [
    {"id": "how-many", "section": 1, "theme": "general", "audiences": ["administrator", "it"], "as_of": "2025-09",
     "concerns": "", "changes": ["new-api"], "source": "1"},
    {"id": "is-sso-kept", "section": 2, "theme": "general", "audiences": [], "as_of": "2025-09",
     "concerns": "2026-21/..", "changes": [], "source": "2"}
  ]
}
)";

constexpr const char* kChanges = R"({
  "changes": [
    {"id": "new-api", "section": 2, "class": "breaking", "audiences": ["integrator"], "deadline": "",
     "as_of": "2025-09", "questions": ["how-many"],
     "addresses": [{"id": "api", "before": null, "after": null, "setting": "api_host"}], "source": "2"}
  ]
}
)";

constexpr const char* kChecklist = R"({
  "items": [
    {"id": "point-to-api", "phase": "after", "audiences": ["integrator"], "change": "new-api"}
  ]
}
)";

constexpr const char* kPackWords = R"({
  "as_of_text": "September 2025",
  "source_title": "Webinar",
  "settings": {"api_host": "API host", "new_address": "New address", "guide_url": "Guide"},
  "endpoints": {
    "timeclock": {"service": "Timeclock", "purpose": "Clocks in.", "without_it": "Nobody clocks in."},
    "cloud": {"service": "Cloud", "purpose": "Carries all.", "without_it": "Nothing works."}
  },
  "sections": {
    "status": {"title": "Status", "summary": "Who has moved."},
    "sso": {"title": "Single sign-on", "summary": "How to log in."}
  },
  "themes": {"general": "General"},
  "timeline": {
    "bankid": {"title": "BankID", "when_text": "2026", "text": "Planned for **2026**."},
    "own_move": {"title": "Own move", "when_text": "since April", "text": ""}
  },
  "status": {"customers": "customers moved"}
}
)";

constexpr const char* kQuestionWords = R"({
  "how-many": {
    "question": "How many have moved?",
    "answer": "More than **130**.\n\n- one\n- two, at {setting:api_host}\n\nSee [the guide]({setting:guide_url}).",
    "keywords": ["customers"]
  },
  "is-sso-kept": {
    "question": "Is SSO kept?",
    "answer": "Yes.",
    "keywords": []
  }
}
)";

constexpr const char* kChangeWords = R"({
  "new-api": {
    "title": "The API moves",
    "summary": "Point integrations to {setting:api_host}.",
    "affected": "Integrators",
    "deadline_text": "as soon as possible",
    "what_changes": "The address.",
    "steps": ["Find the old address.", "Write the new one."],
    "otherwise": "Calls are forwarded.",
    "addresses": {"api": {"label": "API", "note": ""}}
  }
}
)";

constexpr const char* kChecklistWords = R"({
  "point-to-api": {"text": "Point to the *new* API", "details": "Ask for its address."}
}
)";

constexpr const char* kInterfaceEnglish = R"({
  "not_published": "not published in this portal yet",
  "result.one": "{count} result",
  "result.other": "{count} results"
}
)";

constexpr const char* kInterfaceSwedish = R"({
  "not_published": "inte publicerat i portalen än",
  "result.one": "{count} träff",
  "result.other": "{count} träffar"
}
)";

std::string severity_name(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Notice:
      return "notice";
  }
  return "";
}

}  // namespace

std::vector<PackFile> files() {
  std::vector<PackFile> files = {
      {"pack.json", kPack}, {"questions.json", kQuestions}, {"changes.json", kChanges}, {"checklist.json", kChecklist}};
  for (const std::string language : {"en", "sv"}) {
    const bool is_swedish = language == "sv";
    files.push_back({language + "/pack.json", kPackWords});
    files.push_back({language + "/questions.json", kQuestionWords});
    files.push_back({language + "/changes.json", kChangeWords});
    files.push_back({language + "/checklist.json", kChecklistWords});
    files.push_back({language + "/interface.json", is_swedish ? kInterfaceSwedish : kInterfaceEnglish});
  }
  return files;
}

PackFile& file(std::vector<PackFile>& files, std::string_view path) {
  const auto found =
      std::find_if(files.begin(), files.end(), [path](const PackFile& candidate) { return candidate.path == path; });
  FLYTT_EXPECTS(found != files.end());
  return *found;
}

std::vector<PackFile> with(std::string_view path, std::string_view from, std::string_view to) {
  std::vector<PackFile> changed = files();
  std::string& bytes = file(changed, path).bytes;
  const std::size_t position = bytes.find(from);
  FLYTT_EXPECTS(position != std::string::npos);
  bytes.replace(position, from.size(), to);
  return changed;
}

std::vector<PackFile> without(std::string_view path) {
  std::vector<PackFile> rest = files();
  rest.erase(
      std::remove_if(rest.begin(), rest.end(), [path](const PackFile& candidate) { return candidate.path == path; }),
      rest.end());
  return rest;
}

std::string describe(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    const Place& place = problem.error.place;
    text += severity_name(problem.severity) + " " + place.file + " " + place.pointer + " " +
            std::to_string(place.line) + ":" + std::to_string(place.column) + " " + problem.error.message + " | " +
            problem.error.remedy + "\n";
  }
  return text;
}

std::vector<Problem> findings(const std::vector<PackFile>& files) {
  std::vector<Problem> found = read_pack(files).problems;
  found.erase(std::remove_if(found.begin(), found.end(),
                             [](const Problem& problem) { return problem.severity == Severity::Notice; }),
              found.end());
  return found;
}

}  // namespace flytt::content::sample
