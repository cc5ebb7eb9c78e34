// Work that takes long, as a feature has it: one job at a time, how far it is, how it ended, and a way to give it up.
#pragma once

#include "ui/app/events.h"

namespace flytt::ui {

struct Context;

enum class WorkPhase { Idle, UnderWay, Done, Failed };

struct Work {
  WorkPhase phase = WorkPhase::Idle;
  int job = 0;          // that does it
  double fraction = 0;  // that is done

  bool is_under_way() const { return phase == WorkPhase::UnderWay; }
};

// `job`: as Context::begin_job() or begin_reading() names it.
void begin_work(Work& work, int job);

// Ends what is under way, and forgets how the last work ended.
void give_up_work(Context& context, Work& work);

// False and without effect where the event is of another job, of another feature's or of one that was given up.
bool follow(Work& work, const JobProgressed& event);
bool follow(Work& work, const JobFinished& event);
bool follow(Work& work, const JobFailed& event);

}  // namespace flytt::ui
