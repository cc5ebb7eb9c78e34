// What the address bar names besides the page: search and filters, so that what is seen can be sent to a colleague.
#pragma once

#include <string>
#include <string_view>

#include "ui/app/app_state.h"

namespace flytt::ui {

// Collects the parameters of an address, in the order in which they come.
class Parameters {
public:
  explicit Parameters(std::string path) : address_(std::move(path)) {}

  // "role=it" in the query. An empty value is left out.
  void add(std::string_view name, std::string_view value);
  // The same behind "#", which no server is told.
  void add_unsent(std::string_view name, std::string_view value);

  std::string address() const { return address_ + fragment_; }

private:
  std::string address_;
  std::string fragment_;
  char mark_ = '?';
};

// "/en/faq/?role=it#q=okta": the route with what the features say of its screen.
std::string address_of(const AppState& state, const Route& route);

// The address bar shows what the state is now.
void show_in_address(Context& context);

// Another filter or order gives another list, which is read from its beginning.
void show_list_anew(Context& context);

}  // namespace flytt::ui
