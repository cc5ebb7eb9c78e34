// Web addresses and hosts of a pack, and what is wrong with them. Internal to core/content.
#pragma once

#include <string>
#include <string_view>

#include "core/content/object_reader.h"
#include "core/error.h"

namespace flytt::content {

// What is said where a host is the machine of whoever reads the portal, after its name, and what to do.
inline constexpr std::string_view kOwnMachine = "is the machine of whoever reads the portal.";
inline constexpr std::string_view kOwnMachineRemedy = "Write the address at which the service answers to others.";

Error invalid_value(std::string message, std::string_view remedy);

// `text` is neither a name nor an address. Where it is a name with letters outside ASCII, the remedy is how name
// servers have it; otherwise it is `remedy`. `what`: "a host name".
Error no_host(const std::string& text, std::string_view what, std::string_view remedy);

// `host` has an address that no service has (AddressKind::Special).
Error no_service(std::string_view host);

// A web address as every reader takes it (text::read_link). Error: `message` with `remedy` where the scheme is not that
// of a web address, with what is wrong otherwise; no_service.
Result<std::string> read_web_url(std::string_view url, std::string_view message, std::string_view remedy);

// One that holds the placeholder {company}, in its host, path or query.
Result<std::string> read_company_url(const std::string& text);

// Warns at each host, address or URL of the member that is the machine of whoever reads the portal: fine for a portal
// that is tried where its services run. check_publish refuses it.
void warn_of_own_machine(const ObjectReader& reader, std::string_view name, ProblemList& problems);

}  // namespace flytt::content
