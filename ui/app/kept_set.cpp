#include "ui/app/kept_set.h"

namespace flytt::ui {

KeptSet KeptSet::read(std::string_view value) {
  KeptSet kept;
  while (!value.empty()) {
    const std::size_t blank = value.find(' ');
    if (blank != 0) kept.ids_.emplace(value.substr(0, blank));
    value = blank == std::string_view::npos ? std::string_view() : value.substr(blank + 1);
  }
  return kept;
}

std::string KeptSet::written() const {
  std::string value;
  for (const std::string& id : ids_) value += (value.empty() ? "" : " ") + id;
  return value;
}

void KeptSet::toggle(std::string_view id) {
  const auto found = ids_.find(id);
  if (found != ids_.end()) {
    ids_.erase(found);
  } else {
    ids_.emplace(id);
  }
}

}  // namespace flytt::ui
