// Sets of addresses as intervals: what is let through, what is asked for, and what is missing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/network/address.h"

namespace flytt::network {

// All addresses from `first` to `last`, both included, of one family, first <= last.
struct AddressRange {
  Address first;
  Address last;
};

AddressRange range_of(const Prefix& prefix);

// "192.0.2.7", "192.0.2.0/24" or "192.0.2.7-192.0.2.19", with spaces around the hyphen or without. Errors as
// parse_prefix(); InvalidValue where the second address is of another family or below the first.
Result<AddressRange> parse_address_range(std::string_view text);

// "192.0.2.0-192.0.2.7"; a range of one address is written as that.
std::string to_text(const AddressRange& range);

// An IPv4-mapped IPv6 address is an IPv6 address here. Each operation takes time linear in the number of intervals.
class AddressSet {
public:
  // IPv4 before IPv6, ascending; none touches or overlaps the next, so equal sets have equal ranges.
  const std::vector<AddressRange>& ranges() const { return ranges_; }

  void add(const AddressRange& range);
  void add(const AddressSet& other);
  void subtract(const AddressRange& range);
  void subtract(const AddressSet& other);

  bool contains(const Address& address) const;
  bool contains(const AddressRange& range) const;  // all of it
  bool is_empty() const { return ranges_.empty(); }

private:
  std::vector<AddressRange> ranges_;
};

// How many addresses of the family the set has; UINT64_MAX where there are that many or more.
std::uint64_t count(const AddressSet& set, Family family);

}  // namespace flytt::network
