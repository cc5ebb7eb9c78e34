#include "core/network/interval_set.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace flytt::network {
namespace {

bool is_less(const Address& a, const Address& b) { return compare(a, b) < 0; }

// The next address up or down; nothing past the ends of the family.
std::optional<Address> neighbour(Address address, int step) {
  const std::uint8_t end = step > 0 ? 0xFF : 0;
  for (std::size_t i = static_cast<std::size_t>(width_of(address.family)) / 8; i-- > 0;) {
    const bool carries = address.bytes[i] == end;
    address.bytes[i] = static_cast<std::uint8_t>(address.bytes[i] + step);
    if (!carries) return address;
  }
  return std::nullopt;
}

// Whether `b`, which does not begin before `a`, overlaps it or begins right behind it.
bool touches(const AddressRange& a, const AddressRange& b) {
  if (!is_less(a.last, b.first)) return true;
  const std::optional<Address> next = neighbour(a.last, 1);
  return next && compare(*next, b.first) == 0;
}

// `last` - `first` of the family's lowest 64 bits; nothing where the difference needs more.
std::optional<std::uint64_t> difference(const AddressRange& range) {
  const std::size_t width = static_cast<std::size_t>(width_of(range.first.family)) / 8;
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  int borrow = 0;
  for (std::size_t i = width; i-- > 0;) {
    int digit = range.last.bytes[i] - range.first.bytes[i] - borrow;
    borrow = digit < 0 ? 1 : 0;
    if (digit < 0) digit += 256;
    const std::size_t place = width - 1 - i;
    const auto value = static_cast<std::uint64_t>(digit);
    if (place < 8) {
      low |= value << (8 * place);
    } else {
      high |= value;
    }
  }
  return high == 0 ? std::optional<std::uint64_t>(low) : std::nullopt;
}

}  // namespace

AddressRange range_of(const Prefix& prefix) { return {prefix.first, last_address(prefix)}; }

Result<AddressRange> parse_address_range(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos) {
    const Result<Prefix> prefix = parse_prefix(text);
    if (!prefix) return tl::unexpected<Error>(prefix.error());
    return range_of(*prefix);
  }
  std::string_view before = text.substr(0, hyphen);
  std::string_view second = text.substr(hyphen + 1);
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  while (!second.empty() && second.front() == ' ') second.remove_prefix(1);
  const Result<Address> first = parse_address(before);
  if (!first) return tl::unexpected<Error>(first.error());
  Result<Address> last = parse_address(second);
  const auto offset = static_cast<int>(second.data() - text.data());
  if (!last) {
    last.error().place.column += offset;
    return tl::unexpected<Error>(std::move(last.error()));
  }
  if (first->family == last->family && !is_less(*last, *first)) return AddressRange{*first, *last};
  Place place;
  place.column = offset + 1;
  return fail(ErrorCode::InvalidValue, "The range ends before it begins.",
              "Write the lower address first, both as IPv4 or both as IPv6.", std::move(place));
}

std::string to_text(const AddressRange& range) {
  const std::string first = to_text(range.first);
  return compare(range.first, range.last) == 0 ? first : first + '-' + to_text(range.last);
}

void AddressSet::add(const AddressRange& range) {
  const auto is_before = [](const AddressRange& a, const Address& b) { return is_less(a.first, b); };
  auto at = std::lower_bound(ranges_.begin(), ranges_.end(), range.first, is_before);
  if (at != ranges_.begin() && touches(*(at - 1), range)) {
    --at;
    if (is_less(at->last, range.last)) at->last = range.last;
  } else {
    at = ranges_.insert(at, range);
  }
  auto end = at + 1;
  for (; end != ranges_.end() && touches(*at, *end); ++end) {
    if (is_less(at->last, end->last)) at->last = end->last;
  }
  ranges_.erase(at + 1, end);
}

void AddressSet::add(const AddressSet& other) {
  for (const AddressRange& range : other.ranges()) add(range);
}

void AddressSet::subtract(const AddressRange& range) {
  std::vector<AddressRange> rest;
  for (const AddressRange& each : ranges_) {
    const bool is_apart = is_less(each.last, range.first) || is_less(range.last, each.first);
    if (is_apart) {
      rest.push_back(each);
      continue;
    }
    if (is_less(each.first, range.first)) rest.push_back({each.first, *neighbour(range.first, -1)});
    if (is_less(range.last, each.last)) rest.push_back({*neighbour(range.last, 1), each.last});
  }
  ranges_ = std::move(rest);
}

void AddressSet::subtract(const AddressSet& other) {
  for (const AddressRange& range : other.ranges()) subtract(range);
}

bool AddressSet::contains(const Address& address) const { return contains(AddressRange{address, address}); }

bool AddressSet::contains(const AddressRange& range) const {
  return std::any_of(ranges_.begin(), ranges_.end(), [&](const AddressRange& each) {
    return !is_less(range.first, each.first) && !is_less(each.last, range.last);
  });
}

std::uint64_t count(const AddressSet& set, Family family) {
  std::uint64_t sum = 0;
  for (const AddressRange& range : set.ranges()) {
    if (range.first.family != family) continue;
    const std::optional<std::uint64_t> further = difference(range);
    if (!further || *further >= UINT64_MAX - sum) return UINT64_MAX;
    sum += *further + 1;
  }
  return sum;
}

}  // namespace flytt::network
