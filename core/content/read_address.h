// Web addresses and hosts of a pack, and what is wrong with them. Internal to core/content.
#pragma once

#include <string>
#include <string_view>

#include "core/content/object_reader.h"
#include "core/error.h"
#include "core/network/address.h"
#include "core/network/url.h"

namespace flytt::content {

// What is said where a host is the machine of whoever reads the portal, after its name, and what to do.
inline constexpr std::string_view kOwnMachine = "is the machine of whoever reads the portal.";
inline constexpr std::string_view kOwnMachineRemedy = "Write the address at which the service answers to others.";

Error invalid_value(std::string message, std::string_view remedy);

// `text` is neither a name nor an address. Where it is a name with letters outside ASCII, the remedy is how name
// servers have it; otherwise it is `remedy`. `what`: "a host name".
Error no_host(const std::string& text, std::string_view what, std::string_view remedy);

// `text` is no address, as network::parse_prefix() says: its message and remedy where a number is what is wrong, else
// `message` and what an address is.
Error no_address(const Error& fault, std::string message);

// No service has the address (network::is_without_service), or the prefix holds more than a provider has, less
// than 8 bits of IPv4, 16 of IPv6.
bool leads_nowhere(const network::Prefix& prefix);

// `host` is an address that leads nowhere.
Error no_service(std::string_view host);

// A web address as every reader takes it (network::parse_url). Error: `message` with `remedy` where the scheme is not
// that of a web address, with what is wrong otherwise; no_service.
Result<network::Url> read_web_url(std::string_view url, std::string_view message, std::string_view remedy);

// One that holds the placeholder {company}, in its host, path or query.
Result<std::string> read_company_url(const std::string& text);

// Whether the host, address or URL is the machine of whoever reads the portal.
bool is_own_machine(std::string_view text);

// Warns at each host, address or URL of the member that is the machine of whoever reads the portal: fine for a portal
// that is tried where its services run. check_publish refuses it.
void warn_of_own_machine(const ObjectReader& reader, std::string_view name, ProblemList& problems);

}  // namespace flytt::content
