#include "core/content/read_address.h"

#include <optional>
#include <utility>

#include "core/content/documentation_range.h"
#include "core/text/international_host.h"
#include "core/text/link_safety.h"

namespace flytt::content {
namespace {

void warn_at(const Spot& spot, ProblemList& problems) {
  if (spot.value->kind != JsonKind::String) return;
  const std::string_view host = host_of(spot.value->text);
  if (!is_own_machine(host)) return;
  problems.add(Severity::Warning, spot, ErrorCode::InvalidValue,
               "\"" + std::string(host) + "\" " + std::string(kOwnMachine), std::string(kOwnMachineRemedy));
}

}  // namespace

Error invalid_value(std::string message, std::string_view remedy) {
  return Error{ErrorCode::InvalidValue, {}, std::move(message), std::string(remedy)};
}

Error no_host(const std::string& text, std::string_view what, std::string_view remedy) {
  Error error = invalid_value("\"" + text + "\" is not " + std::string(what) + ".", remedy);
  const std::optional<std::string> ascii = text::ascii_host(text);
  if (ascii && *ascii != text) error.remedy = "Write it as name servers have it: " + *ascii + ".";
  return error;
}

Error no_service(std::string_view host) {
  return invalid_value("\"" + std::string(host) + "\" leads to no service.",
                       "Write an address at which a service answers.");
}

Result<std::string> read_web_url(std::string_view url, std::string_view message, std::string_view remedy) {
  const tl::expected<text::Link, text::LinkFault> link = text::read_link(url);
  if (link && link->kind == text::LinkKind::Web) {
    const std::string_view host = host_of_url(link->target);
    if (classify_address(host) == AddressKind::Special) return tl::unexpected<Error>(no_service(host));
    return link->target;
  }
  const bool has_other_scheme = link || link.error() == text::LinkFault::Scheme;
  return tl::unexpected<Error>(
      invalid_value(std::string(message), has_other_scheme ? remedy : text::remedy_for(link.error())));
}

Result<std::string> read_company_url(const std::string& text) {
  constexpr std::string_view kPlaceholder = "{company}";
  constexpr std::string_view kMessage = "This is not a web address with the placeholder {company}.";
  constexpr std::string_view kRemedy = "Write for example https://mobile.example.com/{company}, or null.";
  // Stands for the placeholder, which no address may hold, while the rest is judged. No pack says it by itself.
  constexpr std::string_view kStandIn = "company-stand-in-7f3a";
  const std::size_t at = text.find(kPlaceholder);
  if (at == std::string::npos) return tl::unexpected<Error>(invalid_value(std::string(kMessage), kRemedy));
  std::string filled = text;
  filled.replace(at, kPlaceholder.size(), kStandIn);
  Result<std::string> url = read_web_url(filled, kMessage, kRemedy);
  if (url) url->replace(url->find(kStandIn), kStandIn.size(), kPlaceholder);
  return url;
}

void warn_of_own_machine(const ObjectReader& reader, std::string_view name, ProblemList& problems) {
  const JsonMember* member = reader.spot().value->find(name);
  if (member == nullptr) return;
  const Spot spot = member_spot(reader.spot(), *member);
  warn_at(spot, problems);
  for (std::size_t index = 0; index < member->value.elements.size(); ++index) {
    warn_at(element_spot(spot, index), problems);
  }
}

}  // namespace flytt::content
