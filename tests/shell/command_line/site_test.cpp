#include "shell/command_line/site.h"
#include "core/content/bundle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "tests/support/long_pack.h"
#include "ui/app/route.h"

namespace flytt::command_line {
namespace {

constexpr content::Day kToday{2026, 1, 15};

using Files = std::map<std::string, std::string>;

Files files_of(const std::vector<content::PackFile>& pack, const std::string& base_url = "") {
  Files files;
  const Site site = make_site(pack, kToday, base_url).value();
  for (const SiteFile& file : site.files) {
    EXPECT_TRUE(files.emplace(file.path, file.bytes).second) << file.path << " is written twice";
  }
  return files;
}

const Files& shipped_site() {
  static const Files files = files_of(test_support::shipped_pack_files());
  return files;
}

bool holds(const std::string& text, const std::string& wanted) { return text.find(wanted) != std::string::npos; }

TEST(MakeSite, WritesAFileForEveryRouteOfEveryLanguage) {
  std::size_t pages = 0;
  for (const content::Edition& edition : test_support::shipped_pack().editions) {
    for (const ui::Route& route : ui::all_routes(edition)) {
      const std::string path = ui::route_path(route).substr(1) + "index.html";
      ASSERT_EQ(shipped_site().count(path), 1U) << path;
      EXPECT_TRUE(holds(shipped_site().at(path), "<html lang=\"" + edition.language + "\"")) << path;
      ++pages;
    }
    EXPECT_EQ(shipped_site().count("content/" + edition.language + ".json"), 1U);
  }
  // Besides pages and content: the choice of language, the page for unknown addresses, the manifest.
  EXPECT_EQ(shipped_site().size(), pages + test_support::shipped_pack().editions.size() + 3);
}

TEST(MakeSite, WritesContentAsTheModuleReadsIt) {
  const content::Pack pack = content::read_bundle(shipped_site().at("content/sv.json"));
  ASSERT_EQ(pack.editions.size(), 1U);
  EXPECT_EQ(pack.editions.front().language, "sv");
  EXPECT_EQ(pack.editions.front().questions.size(), test_support::shipped_pack().find_edition("sv")->questions.size());
}

TEST(MakeSite, SaysTheVersionOfTheBuildInEveryPageAndInTheContent) {
  const Site site = make_site(test_support::shipped_pack_files(), kToday, "", "0123abcd").value();
  for (const SiteFile& file : site.files) {
    if (holds(file.path, ".html")) {
      EXPECT_TRUE(holds(file.bytes, " data-version=\"0123abcd\">")) << file.path;
    } else if (holds(file.path, "content/")) {
      EXPECT_EQ(file.bytes.rfind("{\"version\":\"0123abcd\"\n", 0), 0U) << file.path;
    }
  }
  for (const auto& [path, bytes] : shipped_site()) EXPECT_FALSE(holds(bytes, "data-version")) << path;
}

TEST(MakeSite, OffersEachLanguageInItself) {
  const std::string& html = shipped_site().at("index.html");
  EXPECT_TRUE(holds(html, "data-languages=\"en sv\""));
  EXPECT_TRUE(holds(html, "class=\"door\" lang=\"en\" href=\"/en/\""));
  EXPECT_TRUE(holds(html, "class=\"door\" lang=\"sv\" href=\"/sv/\""));
  EXPECT_TRUE(holds(html, ">English</span>"));
  EXPECT_TRUE(holds(html, ">Svenska</span>"));
}

TEST(MakeSite, KeepsTheNotFoundPageFromSearchEngines) {
  EXPECT_TRUE(holds(shipped_site().at("404.html"), "<meta name=\"robots\" content=\"noindex\">"));
}

TEST(MakeSite, PermitsEveryEndpointThatIsProbedAndNoExample) {
  const std::string& html = shipped_site().at("en/firewall/index.html");
  const std::size_t begin = html.find("connect-src");
  const std::string connect = html.substr(begin, html.find(';', begin) - begin);
  std::size_t hosts = 0;
  for (const content::Endpoint& endpoint : test_support::shipped_pack().editions.front().endpoints) {
    for (const std::string& destination : content::destinations_of(endpoint)) {
      EXPECT_EQ(holds(connect, " https://" + destination), !endpoint.is_example) << destination;
    }
    hosts += endpoint.is_example ? 0 : endpoint.hosts.size();
  }
  EXPECT_GT(hosts, 0U);
}

TEST(MakeSite, NamesAllListedPagesWhereTheHostIsKnown) {
  EXPECT_EQ(shipped_site().count("sitemap.xml") + shipped_site().count("robots.txt"), 0U);
  const Files files = files_of(test_support::shipped_pack_files(), "https://portal.example");
  const std::string& map = files.at("sitemap.xml");
  EXPECT_TRUE(holds(map, "<loc>https://portal.example/</loc>"));
  for (const content::Edition& edition : test_support::shipped_pack().editions) {
    for (const ui::Route& route : ui::all_routes(edition)) {
      const std::string url = "https://portal.example" + ui::route_path(route);
      EXPECT_TRUE(holds(map, "<loc>" + url + "</loc>")) << url;
    }
  }
  EXPECT_FALSE(holds(map, "404"));
  EXPECT_TRUE(holds(files.at("robots.txt"), "Sitemap: https://portal.example/sitemap.xml\n"));
  EXPECT_TRUE(holds(files.at("en/index.html"), "hreflang=\"x-default\" href=\"https://portal.example/\""));
  EXPECT_TRUE(holds(files.at("sv/faq/index.html"), "hreflang=\"x-default\" href=\"https://portal.example/en/faq/\""));
}

TEST(MakeSite, WritesEachPageOfALongList) {
  const Files files = files_of(test_support::long_pack_files(310, 12), "https://portal.example");
  for (const std::string language : {"en", "sv"}) {
    EXPECT_EQ(files.count(language + "/faq/page/1/index.html"), 0U);
    EXPECT_EQ(files.count(language + "/faq/page/5/index.html"), 0U);
    EXPECT_EQ(files.count(language + "/breaking-changes/page/2/index.html"), 0U);
    std::size_t entries = 0;
    for (const std::string page : {"", "page/2/", "page/3/", "page/4/"}) {
      const std::string path = language + "/faq/" + page;
      ASSERT_EQ(files.count(path + "index.html"), 1U) << path;
      const std::string& html = files.at(path + "index.html");
      const std::string entry = "<details data-k=\"question/";
      for (std::size_t at = html.find(entry); at != std::string::npos; at = html.find(entry, at + 1)) ++entries;
      const std::string url = "https://portal.example/";
      EXPECT_TRUE(holds(html, "<link rel=\"canonical\" href=\"" + url + path + "\">")) << path;
      for (const std::string other : {"en", "sv"}) {
        const std::string alternate = "hreflang=\"" + other + "\" href=\"" + url + other + "/faq/" + page + "\">";
        EXPECT_TRUE(holds(html, alternate)) << alternate;
      }
      EXPECT_TRUE(holds(files.at("sitemap.xml"), "<loc>" + url + path + "</loc>")) << path;
    }
    EXPECT_EQ(entries, 310U);
  }
  EXPECT_TRUE(holds(files.at("sv/faq/page/2/index.html"), "<title>Frågor och svar – sida 2 – Flytt</title>"));
  EXPECT_TRUE(holds(files.at("sv/faq/page/2/index.html"), "href=\"/sv/faq/page/3/\">Nästa sida</a>"));
}

TEST(MakeSite, GivesEqualBytesForEqualInput) {
  EXPECT_EQ(files_of(test_support::shipped_pack_files()), shipped_site());
}

TEST(MakeSite, GoesOnWithTheLanguagesThatAreUsable) {
  std::vector<content::PackFile> pack = test_support::shipped_pack_files();
  pack.erase(std::remove_if(pack.begin(), pack.end(),
                            [](const content::PackFile& file) { return file.path.rfind("en/", 0) == 0; }),
             pack.end());
  const Files files = files_of(pack);
  EXPECT_EQ(files.count("en/index.html"), 0U);
  EXPECT_EQ(files.count("sv/index.html"), 1U);
  EXPECT_TRUE(holds(files.at("index.html"), "<html lang=\"sv\" data-language=\"sv\" data-languages=\"sv\">"));
}

TEST(MakeSite, SaysThatNoLanguageIsUsable) {
  const Result<Site> site = make_site({}, kToday, "");
  ASSERT_FALSE(site.has_value());
  EXPECT_EQ(site.error().code, ErrorCode::MissingValue);
}

TEST(SiteOrigin, TakesSchemeAndHostOnly) {
  const struct {
    const char* base_url;
    const char* origin;  // "" = refused
  } cases[] = {
      {"https://portal.example", "https://portal.example"},
      {"https://portal.example/", "https://portal.example"},
      {"http://localhost:8080/", "http://localhost:8080"},
      {"https://portal.example/help/", ""},
      {"https://portal.example?x", ""},
      {"portal.example", ""},
      {"ftp://portal.example", ""},
      {"/", ""},
  };
  for (const auto& one : cases) {
    const Result<std::string> origin = site_origin(one.base_url);
    EXPECT_EQ(origin.value_or(""), one.origin) << one.base_url;
  }
}

}  // namespace
}  // namespace flytt::command_line
