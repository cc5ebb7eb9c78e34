// What the standards say of addresses and names before anybody asks them: who can have a service there.
#pragma once

#include <string_view>

#include "core/network/address.h"
#include "core/network/host_name.h"

namespace flytt::network {

// Names of enumerators are told to the page (shell/web/messages).
enum class AddressSpace {
  Unknown,    // a name: its address is not known before somebody asks for it
  Public,     // none of what follows
  Private,    // 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 (RFC 1918), 100.64.0.0/10 (RFC 6598), fc00::/7 (RFC 4193)
  LinkLocal,  // 169.254.0.0/16 (RFC 3927), fe80::/10 (RFC 4291, 2.5.6)
  Loopback,   // the machine of whoever uses it: 127.0.0.0/8 (RFC 1122), ::1; localhost and below (RFC 6761, 6.3), and
              // the names that the hosts files of Linux systems give that machine
  Documentation,  // 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 (RFC 5737), 2001:db8::/32 (RFC 3849), 3fff::/20 (RFC
                  // 9637); example.com, example.net, example.org, .example, .test, .invalid and below (RFC 2606, 6761)
  NoService       // "this host" and any (0.0.0.0/8, ::), multicast, reserved and broadcast (RFC 6890, RFC 5771)
};

// A prefix is in a space when all of it is; "::ffff:127.0.0.1" is 127.0.0.1. Never Unknown.
AddressSpace space_of(const Prefix& prefix);
AddressSpace space_of(const Address& address);

// Unknown, Loopback or Documentation.
AddressSpace space_of(const HostName& name);

// Of an address, a prefix or a name, with or without a final dot; Unknown for what is none of them.
AddressSpace space_of_host(std::string_view host);

// Not reachable from the public internet. Browsers show less about these.
constexpr bool is_inside(AddressSpace space) {
  return space == AddressSpace::Private || space == AddressSpace::LinkLocal || space == AddressSpace::Loopback;
}

// Whoever answers there is not asked by others: no address of a service.
constexpr bool is_without_service(AddressSpace space) {
  return space == AddressSpace::NoService || space == AddressSpace::LinkLocal;
}

}  // namespace flytt::network
