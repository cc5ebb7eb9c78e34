// The functions that the worker calls; only numbers cross. Texts and files are put ready by the worker, then fetched by
// workshop_receive(), then used by the function that is called next. One job at a time: the one that was begun last.
#include <emscripten.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "shell/jobs/job.h"
#include "shell/web/workshop/host.h"

namespace flytt::web {
namespace {

struct Workshop {
  std::string received;
  std::unique_ptr<jobs::Job> job;
};

// Made by the first call; lives as long as the worker.
Workshop& workshop() {
  static auto* const the_workshop = new Workshop;
  return *the_workshop;
}

// The job has failed; it is of no more use.
int refuse(const Error& error) {
  workshop().job.reset();
  const std::string text = error.message + ' ' + error.remedy;
  workshop_host_failed(text.data(), text.size());
  return 0;
}

int refuse_without_job() {
  return refuse(Error{ErrorCode::MissingValue, {}, "Nothing has been begun, or it has failed.", "Begin it anew."});
}

int outcome_of(const Result<void>& result) { return result.has_value() ? 1 : refuse(result.error()); }

// What is received begins with a name of this many bytes.
std::string take_name(int size) {
  std::string& received = workshop().received;
  const std::size_t length = std::min(static_cast<std::size_t>(std::max(size, 0)), received.size());
  std::string name = received.substr(0, length);
  received.erase(0, length);
  return name;
}

}  // namespace
}  // namespace flytt::web

using flytt::web::outcome_of;
using flytt::web::refuse;
using flytt::web::refuse_without_job;
using flytt::web::take_name;
using flytt::web::workshop;

extern "C" {

EMSCRIPTEN_KEEPALIVE void workshop_receive(int size) {
  std::string& received = workshop().received;
  received.resize(static_cast<std::size_t>(size));
  workshop_host_fill(received.data(), received.size());
}

// Received: the name of a kind of job, then its parameters. Like the functions below: 1, or 0 and the reason to the
// host.
EMSCRIPTEN_KEEPALIVE int workshop_begin(int kind_size) {
  const std::string kind = take_name(kind_size);
  flytt::Result<std::unique_ptr<flytt::jobs::Job>> job = flytt::jobs::begin_job(kind, workshop().received);
  if (!job) return refuse(job.error());
  workshop().job = std::move(*job);
  for (const std::string& name : workshop().job->needs()) workshop_host_needs(name.data(), name.size());
  return 1;
}

// Received: the name of a file that the job needs, then its bytes.
EMSCRIPTEN_KEEPALIVE int workshop_give(int name_size) {
  if (!workshop().job) return refuse_without_job();
  const std::string name = take_name(name_size);
  return outcome_of(workshop().job->give(name, std::move(workshop().received)));
}

// Received: the name of a file of the visitor's, `bytes` long, which is fed next.
EMSCRIPTEN_KEEPALIVE int workshop_open_input(double bytes) {
  if (!workshop().job) return refuse_without_job();
  return outcome_of(workshop().job->open_input(workshop().received, static_cast<std::uint64_t>(bytes)));
}

// Received: the next bytes of that file.
EMSCRIPTEN_KEEPALIVE int workshop_feed() {
  if (!workshop().job) return refuse_without_job();
  return outcome_of(workshop().job->feed(workshop().received));
}

// How much is done, 0 to 1; negative = it has failed.
EMSCRIPTEN_KEEPALIVE double workshop_step() {
  if (!workshop().job) return refuse_without_job() - 1.0;
  const flytt::Result<double> done = workshop().job->step();
  return done.has_value() ? *done : refuse(done.error()) - 1.0;
}

EMSCRIPTEN_KEEPALIVE int workshop_finish() {
  if (!workshop().job) return refuse_without_job();
  const flytt::Result<flytt::jobs::JobResult> result = workshop().job->finish();
  if (!result) return refuse(result.error());
  for (const flytt::jobs::JobFile& file : result->files) {
    workshop_host_file(file.name.data(), file.name.size(), file.media_type.data(), file.media_type.size(),
                       file.bytes.data(), file.bytes.size());
  }
  workshop_host_report(result->report.data(), result->report.size());
  workshop().job.reset();
  return 1;
}
}
