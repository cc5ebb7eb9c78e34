#include "shell/jobs/parameters.h"

#include "core/content/json_document.h"

namespace flytt::jobs {
namespace {

constexpr content::JsonLimits kLimits{1u << 16, 2};
constexpr const char* kRemedy = "Load the page again, so that all its parts are of one version.";

Place at(std::string_view name) {
  Place place;
  place.pointer = content::pointer_token(name);
  return place;
}

}  // namespace

Result<Parameters> Parameters::read(std::string_view json) {
  const Result<content::JsonDocument> parsed = content::parse_json(json, kLimits);
  if (!parsed) return tl::unexpected<Error>(parsed.error());
  if (parsed->root.kind != content::JsonKind::Object) {
    return fail(ErrorCode::WrongType, "The parameters of a job are not a JSON object.", kRemedy);
  }
  Parameters parameters;
  for (const content::JsonMember& member : parsed->root.members) {
    if (member.value.kind != content::JsonKind::String) {
      return fail(ErrorCode::WrongType, "The parameter \"" + member.name + "\" is not a string.", kRemedy,
                  at(member.name));
    }
    parameters.texts_.emplace(member.name, member.value.text);
  }
  return parameters;
}

Result<std::string> Parameters::text(std::string_view name) const {
  const auto found = texts_.find(name);
  if (found != texts_.end()) return found->second;
  return fail(ErrorCode::MissingValue, "The parameter \"" + std::string(name) + "\" is missing.", kRemedy, at(name));
}

}  // namespace flytt::jobs
