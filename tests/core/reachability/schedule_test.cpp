#include "core/reachability/schedule.h"

#include <gtest/gtest.h>

#include <string>

namespace flytt::reachability {
namespace {

Schedule schedule_of_probes(int count) {
  Plan plan;
  for (int id = 0; id < count; ++id) plan.probes.emplace_back().id = id;
  return schedule_of(plan);
}

Observation seen(int probe_id, int attempt, Outcome outcome) {
  Observation observation;
  observation.probe_id = probe_id;
  observation.attempt = attempt;
  observation.outcome = outcome;
  return observation;
}

// "0/1 1/1": probe and attempt of all that may start now.
std::string started(Schedule& schedule) {
  std::string text;
  while (const std::optional<Attempt> attempt = next_attempt(schedule)) {
    text += (text.empty() ? "" : " ") + std::to_string(attempt->probe_id) + '/' + std::to_string(attempt->number);
  }
  return text;
}

TEST(Schedule, StartsSixInThePlansOrderAndOneForEachThatEnds) {
  Schedule schedule = schedule_of_probes(8);
  EXPECT_EQ(started(schedule), "0/1 1/1 2/1 3/1 4/1 5/1");
  EXPECT_TRUE(take_observation(schedule, seen(3, 1, Outcome::Failed)));
  EXPECT_EQ(started(schedule), "6/1");
  EXPECT_TRUE(take_observation(schedule, seen(0, 1, Outcome::Answered)));
  EXPECT_EQ(started(schedule), "7/1");
  EXPECT_TRUE(take_observation(schedule, seen(1, 1, Outcome::Answered)));
  EXPECT_EQ(started(schedule), "");
  EXPECT_FALSE(is_done(schedule));
}

TEST(Schedule, TriesASilentProbeOnceMoreBeforeAllOthers) {
  Schedule schedule = schedule_of_probes(7);
  started(schedule);
  EXPECT_TRUE(take_observation(schedule, seen(2, 1, Outcome::DeadlinePassed)));
  EXPECT_EQ(started(schedule), "2/2");
  EXPECT_TRUE(take_observation(schedule, seen(2, 2, Outcome::DeadlinePassed)));
  EXPECT_EQ(started(schedule), "6/1");
}

TEST(Schedule, IsDoneWhenNothingWaitsAndNothingIsUnderWay) {
  Schedule schedule = schedule_of_probes(1);
  EXPECT_FALSE(is_done(schedule));
  started(schedule);
  EXPECT_FALSE(is_done(schedule));
  take_observation(schedule, seen(0, 1, Outcome::DeadlinePassed));
  EXPECT_FALSE(is_done(schedule));
  started(schedule);
  take_observation(schedule, seen(0, 2, Outcome::DeadlinePassed));
  EXPECT_TRUE(is_done(schedule));
  EXPECT_TRUE(is_done(schedule_of_probes(0)));
}

TEST(Schedule, TakesNothingOfProbesThatAreNotUnderWay) {
  Schedule schedule = schedule_of_probes(7);
  EXPECT_FALSE(take_observation(schedule, seen(0, 1, Outcome::Answered))) << "before it starts";
  started(schedule);
  for (const int id : {-1, 6, 99}) EXPECT_FALSE(take_observation(schedule, seen(id, 1, Outcome::DeadlinePassed)));
  EXPECT_TRUE(take_observation(schedule, seen(0, 1, Outcome::Answered)));
  EXPECT_FALSE(take_observation(schedule, seen(0, 1, Outcome::DeadlinePassed))) << "a second time";
  EXPECT_EQ(started(schedule), "6/1");
}

TEST(IsLastAttempt, LeavesOnlyASilentFirstOneToRepeat) {
  for (int outcome = 0; outcome < kOutcomeCount; ++outcome) {
    const auto value = static_cast<Outcome>(outcome);
    EXPECT_EQ(is_last_attempt(seen(4, 1, value)), value != Outcome::DeadlinePassed) << outcome;
    EXPECT_TRUE(is_last_attempt(seen(4, kMaxAttempts, value))) << outcome;
  }
}

}  // namespace
}  // namespace flytt::reachability
