#include "core/content/check_publish.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/content/entry_facts_reader.h"
#include "core/content/neutral_facts.h"
#include "core/content/pack_folder.h"
#include "core/content/read_address.h"
#include "core/content/step.h"

namespace flytt::content {
namespace {

// Without the label in which the name of a company stands: "https://{company}.example.com/" is below example.com.
std::string_view host_of_any_company(std::string_view url) {
  const std::string_view host = network::host_part(url);
  const std::size_t end = host.find("}.");
  return end == std::string_view::npos ? host : host.substr(end + 2);
}

// Reports at the entry with this id in a list of the file.
void report(const SourceFile& file, std::string_view list_name, std::string_view id, ErrorCode code,
            std::string message, std::string remedy, ProblemList& problems) {
  const Spot root = root_spot(file);
  const JsonMember* list = file.root->find(list_name);
  if (list == nullptr) return;
  const Spot list_spot = member_spot(root, *list);
  for (std::size_t index = 0; index < list->value.elements.size(); ++index) {
    const JsonMember* found = list->value.elements[index].find("id");
    if (found == nullptr || found->value.text != id) continue;
    problems.add(Severity::Error, element_spot(list_spot, index), code, std::move(message), std::move(remedy));
    return;
  }
}

// Settings on whose value something depends that readers act on.
IdSet required_settings(const NeutralFacts& facts) {
  IdSet required;
  for (const Endpoint& endpoint : facts.endpoints) {
    if (endpoint.required) required.insert(endpoint.setting_id);
  }
  for (const AddressPattern& pattern : facts.address_patterns) {
    if (pattern.after.empty()) required.insert(pattern.after_setting_id);
  }
  for (const ChangeFacts& change : facts.changes) {
    for (const AddressChange& address : change.change.addresses) {
      if (address.after.empty()) required.insert(address.after_setting_id);
    }
  }
  return required;
}

}  // namespace

std::vector<Problem> check_publish(const std::vector<PackFile>& files) {
  ProblemList reported_by_reader;
  FileFolder folder(files);
  NeutralFiles neutral;
  neutral.pack = folder.open("pack.json", reported_by_reader);
  neutral.changes = folder.open("changes.json", reported_by_reader);
  std::optional<NeutralFacts> facts = read_pack_facts(neutral, reported_by_reader);
  if (!facts) return {};
  read_all(EntryFactsReader(neutral, *facts, reported_by_reader));
  ProblemList problems;
  const IdSet required = required_settings(*facts);
  for (const SettingFacts& entry : facts->settings) {
    const Setting& setting = entry.setting;
    if (entry.kind != SettingKind::Text && is_own_machine(setting.value)) {
      report(*neutral.pack, "settings", setting.id, ErrorCode::InvalidValue,
             "The setting \"" + setting.id + "\" " + std::string(kOwnMachine), std::string(kOwnMachineRemedy),
             problems);
    }
    if (setting.is_published() || required.count(setting.id) == 0) continue;
    report(*neutral.pack, "settings", setting.id, ErrorCode::MissingValue,
           "The setting \"" + setting.id + "\" is required for publishing and has no value.", "Write its value.",
           problems);
  }
  for (const Endpoint& endpoint : facts->endpoints) {
    std::vector<std::string> destinations = destinations_of(endpoint);
    if (endpoint.echo_url) destinations.push_back(endpoint.echo_url->host);
    if (std::any_of(destinations.begin(), destinations.end(), is_own_machine)) {
      report(*neutral.pack, "endpoints", endpoint.id, ErrorCode::InvalidValue,
             "The endpoint \"" + endpoint.id + "\" " + std::string(kOwnMachine), std::string(kOwnMachineRemedy),
             problems);
    }
    if (!endpoint.is_example) continue;
    report(*neutral.pack, "endpoints", endpoint.id, ErrorCode::InvalidValue,
           "The endpoint \"" + endpoint.id + "\" is an example and must not be published.",
           "Write its real address, or the value of its setting.", problems);
  }
  for (const ChangeFacts& facts_of_change : facts->changes) {
    const Change& change = facts_of_change.change;
    const auto is_own = [](const AddressChange& address) { return is_own_machine(address.after); };
    if (neutral.changes == nullptr || std::none_of(change.addresses.begin(), change.addresses.end(), is_own)) continue;
    report(*neutral.changes, "changes", change.id, ErrorCode::InvalidValue,
           "The change \"" + change.id + "\" names the machine of whoever reads the portal as a new address.",
           std::string(kOwnMachineRemedy), problems);
  }
  const JsonMember* mobile = neutral.pack->root->find("mobile");
  if (mobile != nullptr &&
      (is_own_machine(facts->mobile.base_url) || is_own_machine(host_of_any_company(facts->mobile.company_url)))) {
    problems.add(Severity::Error, member_spot(root_spot(*neutral.pack), *mobile), ErrorCode::InvalidValue,
                 "The mobile address " + std::string(kOwnMachine), std::string(kOwnMachineRemedy));
  }
  return problems.take();
}

}  // namespace flytt::content
