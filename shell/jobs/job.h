// Work that takes long: the same steps in the worker of the page and in a program.
//
//   begin   begin_job() makes it of its kind and parameters
//   give    each file of the portal that it needs
//   feed    each file of the visitor's: open_input(), then its bytes in pieces of any size
//   step    until all is done, with the progress that it reports
//   finish  the result
//
// It is cancelled by destroying it, at any time. After an error nothing else may be called. Nothing is kept in one
// piece that a job does not need in one piece.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace flytt::jobs {

struct JobFile {
  std::string name;  // "flytt-faq-sv.pdf"
  std::string media_type;
  std::string bytes;
};

struct JobResult {
  std::string report;          // for the feature that began it, in JSON; empty where there is nothing to say
  std::vector<JobFile> files;  // to be saved
};

class Job {
public:
  Job() = default;
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;
  virtual ~Job() = default;

  // Files below the portal's root, "content/sv.json". Each is given once, in any order, before anything else.
  virtual std::vector<std::string> needs() const { return {}; }
  virtual Result<void> give(std::string_view name, std::string bytes);

  // A file of the visitor's, `bytes` long, whose content is fed next. Kinds that take none refuse it.
  virtual Result<void> open_input(std::string_view name, std::uint64_t bytes);
  virtual Result<void> feed(std::string_view piece);

  // Does a part of the work: some milliseconds where it can be divided so. How much is done after it, 0 to 1; from 1 on
  // finish() may be called.
  virtual Result<double> step() = 0;
  virtual Result<JobResult> finish() = 0;
};

// `parameters`: an object of JSON. UnknownName where there is no such kind; errors of the kind where it cannot use
// them.
Result<std::unique_ptr<Job>> begin_job(std::string_view kind, std::string_view parameters);

}  // namespace flytt::jobs
