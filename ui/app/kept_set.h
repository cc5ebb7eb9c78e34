// Which of several things were chosen, as one value that is kept (ui/app/keeping.h): "api sso".
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace flytt::ui {

// Of ids, which hold no blank.
class KeptSet {
public:
  static KeptSet read(
      std::string_view value);  // anything may come: what is empty is left out, what is twice counts once
  std::string written() const;  // empty = nothing is kept

  bool has(std::string_view id) const { return ids_.find(id) != ids_.end(); }
  std::size_t size() const { return ids_.size(); }
  void toggle(std::string_view id);

private:
  std::set<std::string, std::less<>> ids_;
};

}  // namespace flytt::ui
