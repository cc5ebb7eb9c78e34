// How a feature has files of the visitor's read.
#pragma once

#include <string>
#include <utility>

#include "ui/app/app_state.h"
#include "ui/app/files.h"

namespace flytt::ui {

// As Context::begin_job(), with the files of the fields that `inputs` names (BeginReading). A template, since it
// compiles only where a feature lists that request. Expects a Context.
template <class FeatureContext>
int begin_reading(FeatureContext& context, std::string kind, std::string parameters, std::string inputs) {
  const int job = ++context.state.last_job;
  context.request(BeginReading{job, std::move(kind), std::move(parameters), std::move(inputs)});
  return job;
}

}  // namespace flytt::ui
