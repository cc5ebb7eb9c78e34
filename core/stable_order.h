// Stable sorting with one instantiation of std::sort, for indices: each further one is 1.6 KB of what a first visit
// downloads, and one of std::stable_sort is 3 KB. For the millions of occurrences of a search index use std::sort.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace flytt {

// The indices 0 .. count-1, so that what `is_before` another comes first and equal ones keep their order.
inline std::vector<std::uint32_t> stable_order(std::size_t count,
                                               const std::function<bool(std::uint32_t, std::uint32_t)>& is_before) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&is_before](std::uint32_t a, std::uint32_t b) {
    if (is_before(a, b)) return true;
    return a < b && !is_before(b, a);
  });
  return order;
}

template <class Thing, class IsBefore>
void sort_stably(std::vector<Thing>& things, const IsBefore& is_before) {
  std::vector<Thing> sorted;
  sorted.reserve(things.size());
  for (const std::uint32_t i :
       stable_order(things.size(), [&](std::uint32_t a, std::uint32_t b) { return is_before(things[a], things[b]); })) {
    sorted.push_back(std::move(things[i]));
  }
  things = std::move(sorted);
}

}  // namespace flytt
