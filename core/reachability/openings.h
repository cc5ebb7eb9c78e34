// What a firewall has to let out.
#pragma once

#include <string>

#include "core/content/content.h"

namespace flytt::reachability {

// Of an endpoint that is new: neither a comparison nor an example of any kind.
bool is_to_be_opened(const content::Endpoint& endpoint);

// What IT pastes into a ticket or a rule: one "host port" a line, in the edition's order; empty where nothing is known.
std::string addresses_to_open(const content::Edition& edition);

}  // namespace flytt::reachability
