#include "core/network/address.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>

namespace flytt::network {
namespace {

constexpr std::size_t kGroups = 8;
using Groups = std::array<unsigned, kGroups>;

tl::unexpected<Error> fail_at(ErrorCode code, std::size_t index, std::string message, std::string remedy) {
  Place place;
  place.column = static_cast<int>(index) + 1;
  return fail(code, std::move(message), std::move(remedy), std::move(place));
}

tl::unexpected<Error> no_address(std::size_t index) {
  return fail_at(ErrorCode::InvalidSyntax, index, "This is not an IP address.",
                 "Write it as 192.0.2.7 or as 2001:db8::7.");
}

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// -1 = not a hexadecimal digit.
int hex_value(char character) {
  if (is_digit(character)) return character - '0';
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  if (character >= 'A' && character <= 'F') return character - 'A' + 10;
  return -1;
}

// Decimal number from `index` on, which is moved past it.
Result<unsigned> parse_decimal(std::string_view text, std::size_t& index, unsigned largest) {
  const std::size_t start = index;
  unsigned value = 0;
  while (index < text.size() && is_digit(text[index])) {
    value = value * 10 + static_cast<unsigned>(text[index] - '0');
    if (value > largest) {
      return fail_at(ErrorCode::InvalidValue, start, "The number is larger than " + std::to_string(largest) + ".",
                     "Correct the number.");
    }
    ++index;
  }
  if (index == start) return no_address(start);
  if (text[start] == '0' && index - start > 1) {
    return fail_at(ErrorCode::InvalidValue, start, "A number with a leading zero may mean an octal number.",
                   "Write the number without leading zeros.");
  }
  return value;
}

// Four numbers from `index` to the end of the text.
Result<std::array<std::uint8_t, 4>> parse_dotted(std::string_view text, std::size_t index) {
  std::array<std::uint8_t, 4> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i > 0) {
      if (index >= text.size() || text[index] != '.') return no_address(index);
      ++index;
    }
    const Result<unsigned> number = parse_decimal(text, index, 255);
    if (!number) return tl::unexpected<Error>(number.error());
    bytes[i] = static_cast<std::uint8_t>(*number);
  }
  if (index != text.size()) return no_address(index);
  return bytes;
}

Address from_groups(const Groups& groups) {
  Address address;
  address.family = Family::V6;
  for (std::size_t i = 0; i < kGroups; ++i) {
    address.bytes[2 * i] = static_cast<std::uint8_t>(groups[i] >> 8);
    address.bytes[2 * i + 1] = static_cast<std::uint8_t>(groups[i]);
  }
  return address;
}

// RFC 4291, section 2.2: groups of up to four hexadecimal digits; "::" once for one or more groups of zeros; the last
// two groups may be written as an IPv4 address.
Result<Address> parse_v6(std::string_view text) {
  constexpr std::size_t kNone = kGroups + 1;
  Groups groups{};
  std::size_t count = 0;
  std::size_t gap = kNone;
  std::size_t index = 0;
  if (text.substr(0, 2) == "::") {
    gap = 0;
    index = 2;
  }
  while (index < text.size()) {
    if (count == kGroups) return no_address(index);
    const std::size_t start = index;
    unsigned value = 0;
    while (index < text.size() && index - start < 4 && hex_value(text[index]) >= 0) {
      value = value * 16 + static_cast<unsigned>(hex_value(text[index]));
      ++index;
    }
    if (index == start) return no_address(index);
    if (index < text.size() && text[index] == '.') {
      if (count + 2 > kGroups) return no_address(start);
      const Result<std::array<std::uint8_t, 4>> bytes = parse_dotted(text, start);
      if (!bytes) return tl::unexpected<Error>(bytes.error());
      groups[count++] = static_cast<unsigned>((*bytes)[0] << 8 | (*bytes)[1]);
      groups[count++] = static_cast<unsigned>((*bytes)[2] << 8 | (*bytes)[3]);
      break;
    }
    groups[count++] = value;
    if (index == text.size()) break;
    if (text[index] != ':') return no_address(index);
    ++index;
    if (index < text.size() && text[index] == ':') {
      if (gap != kNone) return no_address(index);
      gap = count;
      ++index;
    } else if (index == text.size()) {
      return no_address(index - 1);
    }
  }
  if (gap == kNone) {
    if (count != kGroups) return no_address(text.size());
    return from_groups(groups);
  }
  if (count >= kGroups) return no_address(text.size());
  const auto after_gap = groups.begin() + static_cast<std::ptrdiff_t>(gap);
  std::rotate(after_gap, groups.begin() + static_cast<std::ptrdiff_t>(count), groups.end());
  return from_groups(groups);
}

std::string dotted(const std::uint8_t* bytes) {
  std::string out;
  for (int i = 0; i < 4; ++i) {
    if (i > 0) out += '.';
    out += std::to_string(bytes[i]);
  }
  return out;
}

bool is_v4_mapped(const Address& address) {
  constexpr std::array<std::uint8_t, 12> kPrefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  return address.family == Family::V6 && std::equal(kPrefix.begin(), kPrefix.end(), address.bytes.begin());
}

std::string hexadecimal(unsigned group) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (int shift = 12; shift >= 0; shift -= 4) {
    const unsigned digit = (group >> shift) & 15U;
    if (digit != 0 || !out.empty() || shift == 0) out += kDigits[digit];
  }
  return out;
}

std::string v6_text(const Address& address) {
  if (is_v4_mapped(address)) return "::ffff:" + dotted(address.bytes.data() + 12);
  Groups groups{};
  for (std::size_t i = 0; i < kGroups; ++i) {
    groups[i] = static_cast<unsigned>(address.bytes[2 * i] << 8 | address.bytes[2 * i + 1]);
  }
  std::size_t gap = 0;
  std::size_t gap_length = 1;  // a single group of zeros is not cut (RFC 5952, section 4.2.2)
  for (std::size_t start = 0; start < kGroups; ++start) {
    std::size_t end = start;
    while (end < kGroups && groups[end] == 0) ++end;
    if (end - start > gap_length) {
      gap = start;
      gap_length = end - start;
    }
    if (end > start) start = end;
  }
  std::string out;
  for (std::size_t i = 0; i < kGroups; ++i) {
    if (gap_length > 1 && i == gap) {
      out += "::";
      i += gap_length - 1;
      continue;
    }
    if (!out.empty() && out.back() != ':') out += ':';
    out += hexadecimal(groups[i]);
  }
  return out;
}

// Sets the bits past the prefix.
void fill_host_bits(Address& address, int prefix_length, bool value) {
  for (int bit = prefix_length; bit < width_of(address.family); ++bit) {
    std::uint8_t& byte = address.bytes[static_cast<std::size_t>(bit) / 8];
    const auto mask = static_cast<std::uint8_t>(0x80U >> (bit % 8));
    byte = static_cast<std::uint8_t>(value ? byte | mask : byte & ~mask);
  }
}

}  // namespace

Result<Address> parse_address(std::string_view text) {
  if (text.empty()) {
    return fail_at(ErrorCode::MissingValue, 0, "There is no address.", "Write an address such as 192.0.2.7.");
  }
  if (text.find(':') != std::string_view::npos) return parse_v6(text);
  const Result<std::array<std::uint8_t, 4>> bytes = parse_dotted(text, 0);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  Address address;
  std::copy(bytes->begin(), bytes->end(), address.bytes.begin());
  return address;
}

Result<Prefix> parse_prefix(std::string_view text) {
  const std::size_t slash = text.find('/');
  const Result<Address> address = parse_address(text.substr(0, slash));
  if (!address) return tl::unexpected<Error>(address.error());
  Prefix prefix;
  prefix.first = *address;
  prefix.prefix_length = width_of(address->family);
  if (slash == std::string_view::npos) return prefix;

  std::size_t index = slash + 1;
  const Result<unsigned> length = parse_decimal(text, index, static_cast<unsigned>(prefix.prefix_length));
  if (!length) return tl::unexpected<Error>(length.error());
  if (index != text.size()) return no_address(index);
  prefix.prefix_length = static_cast<int>(*length);
  fill_host_bits(prefix.first, prefix.prefix_length, false);
  if (compare(prefix.first, *address) != 0) {
    return fail_at(ErrorCode::InvalidValue, 0, "The address is not the first one of a network of this length.",
                   "Write " + to_text(prefix) + " for the network, or leave the length out for the address alone.");
  }
  return prefix;
}

std::string to_text(const Address& address) {
  return address.family == Family::V4 ? dotted(address.bytes.data()) : v6_text(address);
}

std::string to_text(const Prefix& prefix) {
  const std::string first = to_text(prefix.first);
  if (is_single(prefix)) return first;
  return first + '/' + std::to_string(prefix.prefix_length);
}

int compare(const Address& a, const Address& b) {
  if (a.family != b.family) return a.family < b.family ? -1 : 1;
  return std::memcmp(a.bytes.data(), b.bytes.data(), a.bytes.size());
}

int compare(const Prefix& a, const Prefix& b) {
  const int order = compare(a.first, b.first);
  return order != 0 ? order : a.prefix_length - b.prefix_length;
}

bool contains(const Prefix& prefix, const Address& address) {
  if (prefix.first.family != address.family) return false;
  Address start = address;
  fill_host_bits(start, prefix.prefix_length, false);
  return compare(start, prefix.first) == 0;
}

bool contains(const Prefix& prefix, const Prefix& inner) {
  return inner.prefix_length >= prefix.prefix_length && contains(prefix, inner.first);
}

Address last_address(const Prefix& prefix) {
  Address last = prefix.first;
  fill_host_bits(last, prefix.prefix_length, true);
  return last;
}

bool is_single(const Prefix& prefix) { return prefix.prefix_length == width_of(prefix.first.family); }

Prefix unmapped(const Prefix& prefix) {
  constexpr int kMappedLength = 96;
  if (!is_v4_mapped(prefix.first) || prefix.prefix_length < kMappedLength) return prefix;
  Prefix inner;
  std::copy(prefix.first.bytes.begin() + 12, prefix.first.bytes.end(), inner.first.bytes.begin());
  inner.prefix_length = prefix.prefix_length - kMappedLength;
  return inner;
}

}  // namespace flytt::network
