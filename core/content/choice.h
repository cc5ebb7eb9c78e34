// Tables of names: what the values of an enumeration are called in packs, addresses, stored choices and keys of texts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace flytt::content {

template <class Value>
struct Choice {
  std::string_view name;
  Value value;
};

// Whether row n is that of value n, as name_of() expects.
template <class Value, std::size_t kCount>
constexpr bool is_in_order(const Choice<Value> (&choices)[kCount]) {
  for (std::size_t index = 0; index < kCount; ++index) {
    if (static_cast<std::size_t>(choices[index].value) != index) return false;
  }
  return true;
}

// Nothing where no value has this name.
template <class Value, std::size_t kCount>
std::optional<Value> find_value(const Choice<Value> (&choices)[kCount], std::string_view name) {
  for (const Choice<Value>& choice : choices) {
    if (choice.name == name) return choice.value;
  }
  return std::nullopt;
}

}  // namespace flytt::content
