// Web addresses (RFC 3986; where browsers differ from it, the WHATWG URL standard) as text and as values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace flytt::network {

enum class Scheme { Https, Http };

struct Url {
  Scheme scheme = Scheme::Https;
  std::string host;        // a name in lower-case ASCII ("xn--"), or an address as to_text() has it, without brackets
  std::uint16_t port = 0;  // as it is written; 0 = none is
  std::string rest;        // path, query and fragment as they are written: "/a?b#c"; may be empty
};

enum class UrlFault {
  Scheme,     // none, or one that is not permitted
  Character,  // one that no address holds (RFC 3986, 2), or that readers take for another
  Percent,    // "%" without two hexadecimal digits
  Host,       // none, a user name before it, no name and no address
  Port        // not 1 to 65535
};

// An absolute http: or https: URL. Schemes compare without regard to case (RFC 3986, 3.1). Letters outside ASCII may
// stand behind the host, and in it as far as ascii_host() knows them. Refused are white space, control characters and
// what leaves no mark (text/invisible.h), backslashes, quotes, angle brackets, braces, "^", "|" and "`" anywhere,
// brackets behind the host, a second "#", and a user name before the host (it disguises the host).
tl::expected<Url, UrlFault> parse_url(std::string_view text);

// One English sentence: what to write instead.
std::string_view remedy_for(UrlFault fault);

// What parse_url() reads as the same.
std::string to_text(const Url& url);

// "https://host:8443", the port as it is written.
std::string origin_of(const Url& url);

// The port that is asked: the written one, else that of the scheme.
std::uint16_t port_of(const Url& url);

// How a host stands in a URL ("[::1]"), and with its port ("192.0.2.7:443", "[2001:db8::7]:443"). `host` is a name or
// an address without brackets.
bool is_ipv6_host(std::string_view host);
std::string host_in_url(std::string_view host);
std::string host_and_port(std::string_view host, int port);

// Where a host stands in a text of which nobody has said yet that it is a URL: behind "://" and a user name, before a
// port and a path, without brackets. `text` itself where it has no "://"; empty where a bracket is not closed.
std::string_view host_part(std::string_view text);

// For readers of other schemes: the first of the faults Character and Percent that parse_url() finds anywhere.
std::optional<UrlFault> fault_of_characters(std::string_view text);

// A name in lower-case ASCII or an IPv4 address, as they stand in a URL; nullopt for everything else.
std::optional<std::string> read_host(std::string_view host);

// True and cut off when `text` begins with the lower-case `scheme` and a colon.
bool take_scheme(std::string_view& text, std::string_view scheme);

}  // namespace flytt::network
