#include "core/content/read_address.h"

#include <optional>
#include <utility>

#include "core/network/host_name.h"
#include "core/network/special_ranges.h"

namespace flytt::content {
namespace {

void warn_at(const Spot& spot, ProblemList& problems) {
  if (spot.value->kind != JsonKind::String) return;
  const std::string_view host = network::host_part(spot.value->text);
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
  const std::optional<std::string> ascii = network::ascii_host(text);
  if (ascii && *ascii != text) error.remedy = "Write it as name servers have it: " + *ascii + ".";
  return error;
}

Error no_address(const Error& fault, std::string message) {
  if (fault.code == ErrorCode::InvalidValue)
    return invalid_value(std::move(message) + ' ' + fault.message, fault.remedy);
  return invalid_value(std::move(message), "Write an IPv4 or IPv6 address, with or without a prefix length.");
}

Error no_service(std::string_view host) {
  return invalid_value("\"" + std::string(host) + "\" leads to no service.",
                       "Write an address at which a service answers.");
}

bool leads_nowhere(const network::Prefix& prefix) {
  const network::Prefix real = network::unmapped(prefix);
  const int widest = real.first.family == network::Family::V4 ? 8 : 16;
  return real.prefix_length < widest || network::is_without_service(network::space_of(real));
}

Result<network::Url> read_web_url(std::string_view text, std::string_view message, std::string_view remedy) {
  tl::expected<network::Url, network::UrlFault> url = network::parse_url(text);
  if (!url) {
    const bool has_other_scheme = url.error() == network::UrlFault::Scheme;
    return tl::unexpected<Error>(
        invalid_value(std::string(message), has_other_scheme ? remedy : network::remedy_for(url.error())));
  }
  const Result<network::Prefix> address = network::parse_prefix(url->host);
  if (address && leads_nowhere(*address)) return tl::unexpected<Error>(no_service(url->host));
  return *std::move(url);
}

bool is_own_machine(std::string_view text) {
  return network::space_of_host(network::host_part(text)) == network::AddressSpace::Loopback;
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
  const Result<network::Url> url = read_web_url(filled, kMessage, kRemedy);
  if (!url) return tl::unexpected<Error>(url.error());
  std::string read = network::to_text(*url);
  read.replace(read.find(kStandIn), kStandIn.size(), kPlaceholder);
  return read;
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
