#include "shell/command_line/site.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "core/content/bundle.h"
#include "core/content/interface_text.h"
#include "core/html/escape.h"
#include "core/html/page_html.h"
#include "core/network/special_ranges.h"
#include "core/network/url.h"
#include "core/reachability/browser_plan.h"
#include "ui/app/app.h"
#include "ui/app/page_builder.h"
#include "ui/app/route.h"

namespace flytt::command_line {
namespace {

using content::Edition;
using html::PageDocument;

constexpr int kDoorColumnPx = 190;

// What a check may ask at any date.
std::vector<std::string> probed_origins(const std::vector<ui::AppState>& states) {
  std::set<std::string> origins;
  for (const ui::AppState& state : states) {
    Edition edition = state.edition;
    for (content::Endpoint& endpoint : edition.endpoints) endpoint.valid = {};
    for (const reachability::Probe& probe : reachability::plan_for_browser(edition, "", {}).probes) {
      if (probe.method == reachability::ProbeMethod::WebRtcTcp) continue;  // not the policy's concern
      if (const auto url = network::parse_url(probe.url)) origins.insert(network::origin_of(*url));
    }
  }
  return {origins.begin(), origins.end()};
}

// What the language is called in itself.
std::string name_of(const std::string& tag, const std::vector<content::Language>& languages) {
  const auto found = std::find_if(languages.begin(), languages.end(),
                                  [&](const content::Language& language) { return language.tag == tag; });
  return found == languages.end() ? tag : found->name;
}

std::string file_of(const std::string& path) { return path.substr(1) + "index.html"; }

class SiteMaker {
public:
  SiteMaker(const content::Day& today, std::string base_url, std::string version)
      : today_(today), base_url_(std::move(base_url)), version_(std::move(version)) {}

  Result<void> read(const std::vector<content::PackFile>& pack) {
    // Each language as the browser reads it, so that file and live page say the same.
    const content::Pack whole = content::read_pack(pack);
    for (const Edition& edition : whole.editions) {
      Result<std::string> bundle = content::write_bundle(pack, edition.language, version_);
      if (!bundle) return tl::unexpected<Error>(bundle.error());
      content::Pack one = content::read_bundle(*bundle);
      if (one.editions.empty()) return tl::unexpected<Error>(one.problems.front().error);
      add("content/" + edition.language + ".json", std::move(*bundle));
      ui::AppState& state = states_.emplace_back();
      state.edition = std::move(one.editions.front());
      state.problems = std::move(one.problems);
      state.today = today_;
      state.is_written = true;
    }
    site_.problems = whole.problems;
    if (!states_.empty()) return {};
    for (const content::Problem& problem : whole.problems) {
      if (problem.severity == content::Severity::Error) return tl::unexpected<Error>(problem.error);
    }
    return fail(ErrorCode::MissingValue, "The pack has no usable language.",
                "Run flytt lint and correct what it lists.");
  }

  Site make() {
    origins_ = probed_origins(states_);
    for (std::size_t i = 0; i < states_.size(); ++i) add_pages(i);
    add_not_found_page();
    add_language_choice();
    add_manifest();
    if (!base_url_.empty()) add_files_for_search_engines();
    return std::move(site_);
  }

private:
  void add(std::string path, std::string bytes) { site_.files.push_back({std::move(path), std::move(bytes)}); }

  page::Page page_of(std::size_t index, const ui::Route& route) {
    states_[index].route = route;
    return ui::build_screen(states_[index]).page;
  }

  PageDocument document_for(const Edition& edition) const {
    PageDocument document;
    const auto text = [&](std::string_view key) { return content::text_of(edition, key); };
    document.base_url = base_url_;
    document.probed_origins = origins_;
    document.skip_text = text("site.skip");
    document.noscript_text = text("site.noscript");
    document.loading_text = text("site.loading");
    document.version = version_;
    for (const std::string cause :
         {"module", "content", "stalled", "version", "fonts", "fonts_damaged", "webgl", "language"}) {
      const bool has_button = cause == "stalled" || cause == "version";
      document.notices.push_back({cause, text("error." + cause + ".text"), text("error." + cause + ".action"),
                                  has_button ? text("error." + cause + ".button") : ""});
    }
    return document;
  }

  void add_pages(std::size_t index) {
    const Edition& edition = states_[index].edition;
    PageDocument document = document_for(edition);
    for (const ui::Route& route : ui::all_routes(edition)) {
      ui::Route in_first_language = route;
      in_first_language.language = states_.front().edition.language;
      const bool is_start = route.screen == ui::overview::kScreen;
      document.default_path = is_start ? "/" : ui::route_path(in_first_language);
      const bool is_settings = route.screen == ui::preferences::kScreen;
      document.noscript_text = content::text_of(edition, is_settings ? "settings.noscript" : "site.noscript");
      const page::Page page = page_of(index, route);
      listed_paths_.push_back(page.path);
      add(file_of(page.path), html::write_page(page, document));
    }
  }

  void add_not_found_page() {
    ui::Route route;
    route.screen = ui::kNotFound;
    route.language = states_.front().edition.language;
    PageDocument document = document_for(states_.front().edition);
    document.listing = html::Listing::Unlisted;
    add("404.html", html::write_page(page_of(0, route), document));
  }

  // A door to each language. Script goes through the visitor's own one at once.
  void add_language_choice() {
    const Edition& first = states_.front().edition;
    ui::Route start;
    start.language = first.language;
    page::Page page;
    page.path = "/";
    page.title = first.names.portal;
    page.description = page_of(0, start).description;
    page.language = first.language;
    ui::Actions actions;
    ui::PageBuilder builder(page, actions);
    PageDocument document = document_for(first);
    document.noscript_text.clear();  // all of this page works
    document.notices.clear();
    document.loading_text.clear();
    document.default_path = page.path;
    {
      const auto main = builder.main("main");
      builder.heading("title", 1, first.names.portal);
      const auto doors = builder.grid("languages", kDoorColumnPx);
      for (const ui::AppState& state : states_) {
        const Edition& edition = state.edition;
        start.language = edition.language;
        const std::string name = name_of(edition.language, edition.languages);
        const std::string tagline = content::text_of(
            edition, "site.tagline", {{"platform", edition.names.platform}, {"identity", edition.names.identity}});
        page::Node& door =
            builder.door("language/" + edition.language, name, tagline, ui::route_path(start), page::Icon::Language);
        door.language = edition.language;
        page.alternates.push_back({edition.language, name, door.href});
        document.languages.push_back(edition.language);
      }
    }
    listed_paths_.push_back(page.path);
    add("index.html", html::write_page(page, document));
  }

  void add_manifest() {
    const Edition& first = states_.front().edition;
    const nlohmann::ordered_json manifest = {
        {"name", first.names.portal}, {"short_name", first.names.portal},
        {"lang", first.language},     {"start_url", "/"},
        {"display", "browser"},       {"icons", {{{"src", "/icon.svg"}, {"type", "image/svg+xml"}, {"sizes", "any"}}}}};
    add("manifest.webmanifest", manifest.dump(2) + "\n");
  }

  void add_files_for_search_engines() {
    std::string map =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const std::string& path : listed_paths_) {
      map += "<url><loc>" + html::escape_text(base_url_ + path) + "</loc></url>\n";
    }
    add("sitemap.xml", map + "</urlset>\n");
    add("robots.txt", "User-agent: *\nAllow: /\nSitemap: " + base_url_ + "/sitemap.xml\n");
  }

  content::Day today_;
  std::string base_url_;
  std::string version_;
  std::vector<ui::AppState> states_;  // of the screens in each language; copying one for each page would take long
  std::vector<std::string> origins_;
  std::vector<std::string> listed_paths_;
  Site site_;
};

}  // namespace

Result<std::string> site_origin(const std::string& base_url) {
  const tl::expected<network::Url, network::UrlFault> url = network::parse_url(base_url);
  std::string_view remedy = "Name scheme and host only, such as https://portal.example.";
  if (!url && url.error() != network::UrlFault::Scheme) {
    remedy = network::remedy_for(url.error());
  } else if (url && network::is_without_service(network::space_of_host(url->host))) {
    remedy = "Name an address at which a service answers.";
  } else if (url && (url->rest.empty() || url->rest == "/")) {
    return network::origin_of(*url);
  }
  return fail(ErrorCode::InvalidValue, "\"" + base_url + "\" is not the address of a host.", std::string(remedy));
}

Result<Site> make_site(const std::vector<content::PackFile>& pack, const content::Day& today,
                       const std::string& base_url, const std::string& version) {
  SiteMaker maker(today, base_url, version);
  const Result<void> is_read = maker.read(pack);
  if (!is_read) return tl::unexpected<Error>(is_read.error());
  return maker.make();
}

}  // namespace flytt::command_line
