// Writes pages as HTML for an outside parser. Usage: PROGRAM FOLDER. For each page NAME.html, as it is served, and
// NAME.json, the tree of elements that has to come out again.
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/html/page_elements.h"
#include "core/html/page_html.h"
#include "tests/support/sample_page.h"
#include "tests/support/shipped_screens.h"

namespace {

using flytt::html::Attribute;
using flytt::html::Element;

nlohmann::json tree_of(const Element& element) {
  nlohmann::json attributes = nlohmann::json::object();
  for (const Attribute& attribute : element.attributes) attributes[attribute.name] = attribute.value;
  attributes["data-k"] = element.key;
  nlohmann::json children = nlohmann::json::array();
  if (!element.text.empty()) children.push_back(element.text);
  for (const Element& child : element.children) children.push_back(tree_of(child));
  return {{"tag", element.tag}, {"attributes", attributes}, {"children", children}};
}

// Texts that a careless writer gets wrong, in every kind of element.
flytt::page::Page hostile_page() {
  flytt::page::Page page = flytt::test::sample_page();
  const std::string text = "</p></script><script>alert(1)</script>&amp;<!--\"'`\u00A0]]>";
  for (flytt::page::Node& node : page.nodes) {
    for (flytt::Run& run : node.runs) run.text = text;
    if (node.role == flytt::page::Role::CodeBlock) node.runs.insert(node.runs.begin(), flytt::plain_run(""));
    for (std::string* value : {&node.label, &node.value, &node.placeholder, &node.copies}) *value = text;
    for (flytt::page::Option& option : node.options) option.text = option.value = text + option.value;
  }
  return page;
}

bool write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(file.flush());
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::fputs("usage: PROGRAM FOLDER\n", stderr);
    return 2;
  }
  std::vector<flytt::page::Page> pages{flytt::test::sample_page(), hostile_page()};
  for (const flytt::ui::Screen& screen : flytt::test_support::shipped_screens()) pages.push_back(screen.page);
  flytt::html::PageDocument document;
  document.skip_text = "Skip";
  document.noscript_text = "No script.";
  document.notices = {{"module", "It could not start.", "Load again.", ""}};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    nlohmann::json tree = nlohmann::json::array();
    for (const Element& element : flytt::html::page_elements(pages[i])) tree.push_back(tree_of(element));
    const std::string path = std::string(arguments[1]) + '/' + std::to_string(i);
    if (!write_file(path + ".html", flytt::html::write_page(pages[i], document)) ||
        !write_file(path + ".json", tree.dump())) {
      std::fprintf(stderr, "%s cannot be written\n", path.c_str());
      return 3;
    }
  }
  return 0;
}
