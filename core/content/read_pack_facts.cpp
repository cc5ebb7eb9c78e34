// pack.json: what a pack is, its settings, endpoints, sections and dates.
#include <algorithm>

#include "core/content/entry_list.h"
#include "core/content/neutral_facts.h"
#include "core/content/read_address.h"
#include "core/network/host_name.h"
#include "core/network/special_ranges.h"
#include "core/stable_order.h"

namespace flytt::content {
namespace {

constexpr Choice<SettingKind> kSettingKinds[] = {{"text", SettingKind::Text},
                                                 {"url", SettingKind::Url},
                                                 {"host", SettingKind::Host},
                                                 {"address", SettingKind::Address}};
constexpr Choice<EndpointRole> kRoles[] = {{"new", EndpointRole::New}, {"control", EndpointRole::Control}};
constexpr Choice<MilestoneState> kStates[] = {{"planned", MilestoneState::Planned},
                                              {"expected", MilestoneState::Expected},
                                              {"done", MilestoneState::Done},
                                              {"undecided", MilestoneState::Undecided}};
constexpr std::string_view kExampleRemedy =
    "Take an address from 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 or 2001:db8::/32 or a host below example.com, "
    "or set \"example\" to false.";
constexpr std::string_view kHttpsRemedy = "Write a URL that begins with https://.";
constexpr std::string_view kEchoRemedy = "Write a URL that begins with https://, or null.";
constexpr std::string_view kNoExampleRemedy = "Set \"example\" to true, or write the real address.";

// BCP 47 as far as folder names need it: "sv", "nb", "en-GB".
bool is_language_tag(std::string_view tag) {
  const std::size_t hyphen = std::min(tag.find('-'), tag.size());
  if (hyphen < 2 || hyphen > 3 || tag.size() > 35 || tag.back() == '-') return false;
  for (std::size_t index = 0; index < tag.size(); ++index) {
    const char character = tag[index];
    const bool is_lower = character >= 'a' && character <= 'z';
    const bool is_other =
        (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9') || character == '-';
    if (!is_lower && (index < hyphen || !is_other)) return false;
  }
  return true;
}

bool is_documentation(network::AddressSpace space) { return space == network::AddressSpace::Documentation; }

// The setting's value as it is used; else what speaks against it.
Result<std::string> read_setting_value(SettingKind kind, std::string_view value) {
  constexpr std::string_view kWrongKind = "The value does not fit the kind.";
  bool is_example = false;
  std::string result(value);
  switch (kind) {
    case SettingKind::Url: {
      const Result<network::Url> url = read_web_url(value, kWrongKind, kHttpsRemedy);
      if (!url) return tl::unexpected<Error>(url.error());
      result = network::to_text(*url);
      is_example = is_documentation(network::space_of_host(url->host));
      break;
    }
    case SettingKind::Host: {
      const std::optional<network::HostName> host = network::parse_host_name(value);
      if (!host) {
        Error error = no_host(result, "", "Write a host name alone, without https:// and path.");
        error.message = kWrongKind;
        return tl::unexpected<Error>(std::move(error));
      }
      is_example = is_documentation(network::space_of(*host));
      break;
    }
    case SettingKind::Address: {
      const Result<network::Prefix> prefix = network::parse_prefix(value);
      if (!prefix) return tl::unexpected<Error>(no_address(prefix.error(), std::string(kWrongKind)));
      if (leads_nowhere(*prefix)) return tl::unexpected<Error>(no_service(value));
      is_example = is_documentation(network::space_of(*prefix));
      break;
    }
    case SettingKind::Text:
      break;
  }
  if (!is_example) return result;
  return tl::unexpected<Error>(invalid_value("An example cannot be the value of a setting.",
                                             "Write the real value, or null until it is known."));
}

SettingFacts read_setting(ObjectReader& reader, std::string id, ProblemList& problems) {
  SettingFacts facts;
  facts.setting.id = std::move(id);
  facts.kind = reader.one_of("kind", kSettingKinds, Presence::Required);
  facts.setting.kind = facts.kind;
  const std::string value = reader.text("value", Presence::Optional);
  if (facts.kind != SettingKind::Text) warn_of_own_machine(reader, "value", problems);
  if (!value.empty()) {
    Result<std::string> accepted = read_setting_value(facts.kind, value);
    if (accepted) {
      facts.setting.value = *std::move(accepted);
      return facts;
    }
    Error& objection = accepted.error();
    reader.refuse("value", Presence::Optional, objection.code, std::move(objection.message),
                  std::move(objection.remedy));
  } else if (reader.is_usable()) {
    const JsonMember* member = reader.spot().value->find("value");
    const bool is_written = member != nullptr;
    problems.add(Severity::Notice, is_written ? member_spot(reader.spot(), *member) : reader.spot(),
                 ErrorCode::MissingValue, "The setting \"" + facts.setting.id + "\" is not published yet.",
                 "Write its value as soon as it is known.");
  }
  return facts;
}

// A published setting stands in the place of the example it replaces.
void apply_setting(const SettingFacts& facts, Endpoint& endpoint) {
  const std::string& value = facts.setting.value;
  if (value.empty()) return;
  if (endpoint.is_example) {
    endpoint.is_example = false;
    endpoint.hosts.clear();
    endpoint.addresses.clear();
  }
  std::string_view host = network::host_part(value);
  if (const Result<network::Prefix> address = network::parse_prefix(host)) {
    endpoint.addresses.push_back(*address);
    return;
  }
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  if (std::optional<std::string> name = network::ascii_host(host)) endpoint.hosts.push_back({*std::move(name)});
}

std::optional<Error> judge_example(bool is_documentation, bool is_marked) {
  if (is_documentation == is_marked) return std::nullopt;
  if (is_documentation) {
    return Error{ErrorCode::InvalidValue,
                 {},
                 "An address for documentation is not marked as an example.",
                 std::string(kNoExampleRemedy)};
  }
  return Error{ErrorCode::InvalidValue,
               {},
               "An example lies outside the ranges for documentation.",
               std::string(kExampleRemedy)};
}

std::vector<network::PortRange> read_ports(ObjectReader& reader, ProblemList& problems) {
  constexpr std::string_view kRange = "Write a number from 1 to 65535.";
  std::vector<network::PortRange> ports;
  std::vector<Spot> others;
  const JsonMember* list = reader.member("ports", JsonKind::Array, Presence::Required);
  if (list == nullptr) return ports;
  const Spot list_spot = member_spot(reader.spot(), *list);
  for (std::size_t index = 0; index < list->value.elements.size(); ++index) {
    const JsonValue& value = list->value.elements[index];
    if (value.kind == JsonKind::Integer && value.integer >= 1 && value.integer <= 65535) {
      ports.push_back(network::single_port(static_cast<std::uint16_t>(value.integer)));
    } else {
      others.push_back(element_spot(list_spot, index));
    }
  }
  if (ports.empty() && !others.empty()) {
    reader.refuse("ports", Presence::Required, ErrorCode::InvalidValue, "None of these is a TCP port.",
                  std::string(kRange));
    return ports;
  }
  for (const Spot& other : others) {
    problems.add(Severity::Error, other, ErrorCode::InvalidValue, "This is not a TCP port.", std::string(kRange));
  }
  if (ports.empty()) {
    reader.refuse("ports", Presence::Required, ErrorCode::MissingValue, "The endpoint has no port.",
                  "Write at least one, [443] for HTTPS.");
  }
  return ports;
}

Endpoint read_endpoint(ObjectReader& reader, std::string id, const NeutralFacts& facts, ProblemList& problems) {
  Endpoint endpoint;
  endpoint.id = std::move(id);
  endpoint.role = reader.one_of("role", kRoles, Presence::Required);
  endpoint.required = reader.boolean("required", true);
  endpoint.is_example = reader.boolean("example", false);
  // What is accepted is kept as it was judged.
  reader.texts("hosts", Presence::Required, [&](const std::string& text) -> std::optional<Error> {
    std::optional<network::HostName> name = network::parse_host_name(text);
    if (!name) return no_host(text, "a host name", "Write the name alone, without https://, port and path.");
    const bool is_example = is_documentation(network::space_of(*name));
    std::optional<Error> objection = judge_example(is_example, endpoint.is_example);
    if (!objection) endpoint.hosts.push_back(*std::move(name));
    return objection;
  });
  reader.texts("addresses", Presence::Required, [&](const std::string& text) -> std::optional<Error> {
    const Result<network::Prefix> prefix = network::parse_prefix(text);
    if (!prefix) return no_address(prefix.error(), "\"" + text + "\" is not an address.");
    if (leads_nowhere(*prefix)) return no_service(text);
    std::optional<Error> objection = judge_example(is_documentation(network::space_of(*prefix)), endpoint.is_example);
    if (!objection) endpoint.addresses.push_back(*prefix);
    return objection;
  });
  endpoint.ports = read_ports(reader, problems);
  endpoint.are_hosts_by_example = reader.boolean("hosts_by_example", false);
  endpoint.are_ports_assumed = reader.boolean("ports_assumed", false);
  endpoint.setting_id = reader.reference("setting", facts.mentioned.settings, "setting");
  const std::string echo_url = reader.text("echo_url", Presence::Optional);
  if (!echo_url.empty()) {
    Result<network::Url> url = read_web_url(echo_url, "This is not an https URL.", kEchoRemedy);
    if (url && url->scheme != network::Scheme::Https) {
      url = tl::unexpected<Error>(invalid_value("This is not an https URL.", kEchoRemedy));
    }
    if (url) {
      endpoint.echo_url = *std::move(url);
    } else {
      reader.refuse("echo_url", Presence::Optional, url.error().code, url.error().message, url.error().remedy);
    }
  }
  for (const std::string_view name : {"hosts", "addresses", "echo_url"}) warn_of_own_machine(reader, name, problems);
  endpoint.valid = reader.period("valid", Presence::Optional);
  if (endpoint.hosts.empty() && endpoint.addresses.empty() && endpoint.setting_id.empty() && reader.is_usable()) {
    reader.refuse("hosts", Presence::Required, ErrorCode::MissingValue,
                  "The endpoint has no host, no address and no setting that will supply one.", "Write one of them.");
  }
  for (const SettingFacts& setting : facts.settings) {
    if (setting.setting.id == endpoint.setting_id) apply_setting(setting, endpoint);
  }
  return endpoint;
}

AddressPattern read_address_pattern(ObjectReader& reader, std::string id, const NeutralFacts& facts) {
  AddressPattern pattern;
  pattern.id = std::move(id);
  pattern.before = reader.text("before", Presence::Required);
  pattern.after = reader.text("after", Presence::Optional);
  pattern.after_setting_id = reader.reference("setting", facts.mentioned.settings, "setting");
  if (pattern.after.empty()) pattern.after = published_value(facts, pattern.after_setting_id);
  return pattern;
}

Milestone read_milestone(ObjectReader& reader, std::string id, const NeutralFacts& facts) {
  Milestone milestone;
  milestone.id = std::move(id);
  milestone.when = reader.period("when", Presence::Optional);
  milestone.state = reader.one_of("state", kStates, Presence::Required);
  milestone.as_of = reader.period("as_of", Presence::Required);
  milestone.current_plan = read_current_plan(reader, facts);
  return milestone;
}

StatusFigure read_status_figure(ObjectReader& reader, std::string id) {
  StatusFigure figure;
  figure.id = std::move(id);
  figure.value = static_cast<int>(reader.integer("value", 0, 1'000'000'000, Presence::Required));
  figure.is_lower_bound = reader.boolean("is_lower_bound", false);
  return figure;
}

std::vector<Section> read_sections(ObjectReader& reader, ProblemList& problems) {
  std::vector<bool> is_taken(kSectionCount + 1, false);
  std::vector<Section> sections = read_entries(reader, "sections", problems, [&](ObjectReader& entry, std::string id) {
    Section section;
    section.id = std::move(id);
    section.number = static_cast<int>(entry.integer("number", 1, kSectionCount, Presence::Required));
    if (section.number > 0 && is_taken[static_cast<std::size_t>(section.number)]) {
      entry.refuse("number", Presence::Required, ErrorCode::DuplicateName, "Two sections have this number.",
                   "Give each section its own number, 1 to 10.");
    }
    is_taken[static_cast<std::size_t>(section.number)] = true;
    return section;
  });
  sort_stably(sections, [](const Section& a, const Section& b) { return a.number < b.number; });
  return sections;
}

Names read_names(const Spot& spot, ProblemList& problems) {
  ObjectReader reader(spot, problems);
  Names names;
  names.portal = reader.text("portal", Presence::Required);
  names.vendor = reader.text("vendor", Presence::Required);
  names.product = reader.text("product", Presence::Required);
  names.platform = reader.text("platform", Presence::Required);
  names.identity = reader.text("identity", Presence::Required);
  reader.finish();
  return names;
}

// A name that is missing shows its key, as an interface text does, so that it is noticed.
void fill_missing(Names& names) {
  const auto fill = [](std::string& name, std::string_view key) {
    if (name.empty()) name = "\u00AB" + std::string(key) + "\u00BB";
  };
  fill(names.portal, "portal");
  fill(names.vendor, "vendor");
  fill(names.product, "product");
  fill(names.platform, "platform");
  fill(names.identity, "identity");
}

Mobile read_mobile(const Spot& spot, ProblemList& problems) {
  ObjectReader reader(spot, problems);
  Mobile mobile;
  for (const std::string_view name : {"base_url", "company_url"}) warn_of_own_machine(reader, name, problems);
  mobile.base_url = reader.text("base_url", Presence::Required);
  if (!mobile.base_url.empty()) {
    const Result<network::Url> url = read_web_url(mobile.base_url, "This is not a web address.", kHttpsRemedy);
    if (!url) reader.refuse("base_url", Presence::Required, url.error().code, url.error().message, url.error().remedy);
    mobile.base_url = url ? network::to_text(*url) : std::string();
  }
  mobile.company_url = reader.text("company_url", Presence::Optional);
  if (!mobile.company_url.empty()) {
    const Result<std::string> url = read_company_url(mobile.company_url);
    if (!url) {
      reader.refuse("company_url", Presence::Optional, url.error().code, url.error().message, url.error().remedy);
    }
    mobile.company_url = url.value_or(std::string());
  }
  reader.finish();
  return mobile;
}

void read_identity(ObjectReader& reader, NeutralFacts& facts) {
  const std::int64_t format = reader.integer("format", 0, INT64_MAX, Presence::Required);
  if (reader.is_usable() && format != 1) {
    reader.refuse("format", Presence::Required, ErrorCode::UnsupportedFeature,
                  "The pack's format is " + std::to_string(format) + "; this portal reads format 1.",
                  "Update the portal, or write the pack in format 1.");
  }
  facts.pack_id = reader.id("id", Presence::Required);
  facts.version = reader.text("version", Presence::Required);
  reader.member("languages", JsonKind::Array, Presence::Required);
  std::vector<std::string>& languages = facts.language_tags;
  for (std::string& tag : reader.texts("languages", Presence::Optional, [&](const std::string& text) {
         if (is_language_tag(text)) return std::optional<Error>();
         return std::optional<Error>(Error{ErrorCode::InvalidValue,
                                           {},
                                           "\"" + text + "\" is not a language tag.",
                                           "Write a tag such as \"en\" or \"sv\"."});
       })) {
    if (std::find(languages.begin(), languages.end(), tag) == languages.end()) languages.push_back(std::move(tag));
  }
  if (reader.is_usable() && facts.language_tags.empty()) {
    reader.refuse("languages", Presence::Required, ErrorCode::MissingValue, "The pack names no language.",
                  "List at least one, for example [\"en\", \"sv\"].");
  }
}

// The languages with their own names, which even a reader of another language has to recognise.
void read_language_names(const Spot& root, const JsonMember* member, NeutralFacts& facts, ProblemList& problems) {
  for (const std::string& tag : facts.language_tags) facts.languages.push_back({tag, tag});
  if (member == nullptr) return;
  ObjectReader reader(member_spot(root, *member), problems);
  for (Language& language : facts.languages) {
    std::string name = reader.text(language.tag, Presence::Required);
    if (!name.empty()) language.name = std::move(name);
  }
  reader.finish();
}

// Undated milestones come last: nobody knows when.
bool comes_before(const Milestone& a, const Milestone& b) {
  if (a.when.is_set() != b.when.is_set()) return a.when.is_set();
  return compare(a.when.first, b.when.first) < 0;
}

void collect_ids(const SourceFile* file, std::string_view list_name, IdSet& ids) {
  if (file == nullptr) return;
  const JsonMember* list = file->root->find(list_name);
  if (list == nullptr) return;
  for (const JsonValue& entry : list->value.elements) {
    const JsonMember* id = entry.find("id");
    if (id != nullptr && id->value.kind == JsonKind::String) ids.insert(id->value.text);
  }
}

}  // namespace

std::string_view published_value(const NeutralFacts& facts, std::string_view setting_id) {
  for (const SettingFacts& setting : facts.settings) {
    if (setting.setting.id == setting_id) return setting.setting.value;
  }
  return {};
}

std::string read_current_plan(ObjectReader& reader, const NeutralFacts& facts) {
  return std::string(published_value(facts, reader.reference("current_plan", facts.mentioned.settings, "setting")));
}

std::optional<NeutralFacts> read_pack_facts(const NeutralFiles& files, ProblemList& problems) {
  if (files.pack == nullptr) return std::nullopt;
  NeutralFacts facts;
  collect_ids(files.pack, "settings", facts.mentioned.settings);
  collect_ids(files.pack, "endpoints", facts.mentioned.endpoints);
  collect_ids(files.pack, "themes", facts.mentioned.themes);
  collect_ids(files.pack, "sections", facts.mentioned.section_ids);
  collect_ids(files.pack, "timeline", facts.mentioned.timeline);
  collect_ids(files.pack, "status", facts.mentioned.status);
  collect_ids(files.questions, "questions", facts.mentioned.questions);
  collect_ids(files.changes, "changes", facts.mentioned.changes);
  collect_ids(files.checklist, "items", facts.mentioned.checklist);

  const Spot root = root_spot(*files.pack);
  ObjectReader reader(root, problems);
  read_identity(reader, facts);
  if (!reader.is_usable()) return std::nullopt;
  facts.as_of = reader.period("as_of", Presence::Required);
  read_language_names(root, reader.member("language_names", JsonKind::Object, Presence::Optional), facts, problems);
  if (const JsonMember* names = reader.member("names", JsonKind::Object, Presence::Required)) {
    facts.names = read_names(member_spot(root, *names), problems);
  }
  fill_missing(facts.names);
  if (const JsonMember* mobile = reader.member("mobile", JsonKind::Object, Presence::Optional)) {
    facts.mobile = read_mobile(member_spot(root, *mobile), problems);
  }
  facts.settings = read_entries(reader, "settings", problems, [&](ObjectReader& entry, std::string id) {
    return read_setting(entry, std::move(id), problems);
  });
  facts.endpoints = read_entries(reader, "endpoints", problems, [&](ObjectReader& entry, std::string id) {
    return read_endpoint(entry, std::move(id), facts, problems);
  });
  facts.address_patterns = read_entries(reader, "address_patterns", problems, [&](ObjectReader& entry, std::string id) {
    return read_address_pattern(entry, std::move(id), facts);
  });
  facts.sections = read_sections(reader, problems);
  facts.themes = read_entries(reader, "themes", problems, [](ObjectReader&, std::string id) {
    Theme theme;
    theme.id = std::move(id);
    return theme;
  });
  facts.timeline = read_entries(reader, "timeline", problems, [&](ObjectReader& entry, std::string id) {
    return read_milestone(entry, std::move(id), facts);
  });
  sort_stably(facts.timeline, comes_before);
  facts.status = read_entries(reader, "status", problems, read_status_figure);
  reader.finish();
  return facts;
}

}  // namespace flytt::content
