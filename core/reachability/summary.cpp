#include "core/reachability/summary.h"

#include "core/reachability/judgement.h"

namespace flytt::reachability {

Summary summarize(const content::Edition& edition, const Report& report) {
  Summary summary;
  std::size_t tested = 0;
  for (const Assessment& assessment : report.assessments) {
    const content::Endpoint* endpoint = content::find_endpoint(edition, assessment.endpoint_id);
    const bool is_required = endpoint != nullptr && endpoint->required;
    if (is_required) ++summary.required;
    const Standing standing = standing_of(assessment.verdict);
    if (standing == Standing::NotTested) continue;
    ++tested;
    if (is_required) ++summary.tested_of_required;
    if (standing == Standing::Failed) ++summary.failed;
    if (standing == Standing::Unclear) ++summary.unclear;
  }
  if (report.control_failed) {
    summary.conclusion = Conclusion::ControlFailed;
  } else if (tested == 0) {
    summary.conclusion = Conclusion::NothingTested;
  } else if (summary.failed + summary.unclear > 0) {
    summary.conclusion = Conclusion::NotAllReached;
  } else if (summary.tested_of_required < summary.required) {
    summary.conclusion = Conclusion::PartlyReached;
  } else {
    summary.conclusion = Conclusion::AllReached;
  }
  return summary;
}

}  // namespace flytt::reachability
