#include "ui/app/work.h"

#include "ui/app/app_state.h"

namespace flytt::ui {
namespace {

bool is_of(const Work& work, int job) { return work.is_under_way() && work.job == job; }

bool end(Work& work, int job, WorkPhase phase) {
  if (!is_of(work, job)) return false;
  work.phase = phase;
  return true;
}

}  // namespace

void begin_work(Work& work, int job) { work = {WorkPhase::UnderWay, job, 0}; }

void give_up_work(Context& context, Work& work) {
  if (work.is_under_way()) context.request(CancelJob{work.job});
  work = {};
}

bool follow(Work& work, const JobProgressed& event) {
  if (!is_of(work, event.job)) return false;
  work.fraction = event.fraction;
  return true;
}

bool follow(Work& work, const JobFinished& event) { return end(work, event.job, WorkPhase::Done); }

bool follow(Work& work, const JobFailed& event) { return end(work, event.job, WorkPhase::Failed); }

}  // namespace flytt::ui
