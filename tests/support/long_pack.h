// The pack that Flytt ships with its questions and changes repeated under other ids, until there are as many as wanted.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/shipped_pack.h"

namespace flytt::test_support {

// Rewrites the facts ("questions.json") and the words of each language ("en/questions.json").
inline void repeat_entries(std::vector<content::PackFile>& files, const std::string& list, std::size_t wanted) {
  using Json = nlohmann::ordered_json;
  const std::string name = list + ".json";
  const auto facts_file =
      std::find_if(files.begin(), files.end(), [&](const content::PackFile& file) { return file.path == name; });
  Json facts = Json::parse(facts_file->bytes);
  const Json shipped = facts[list];
  Json repeated = Json::array();
  const auto id_of = [&](std::size_t i) {
    const std::string id = shipped[i % shipped.size()]["id"];
    return i < shipped.size() ? id : id + "-" + std::to_string(i / shipped.size());
  };
  for (std::size_t i = 0; i < wanted; ++i) {
    Json entry = shipped[i % shipped.size()];
    entry["id"] = id_of(i);
    repeated.push_back(entry);
  }
  facts[list] = repeated;
  facts_file->bytes = facts.dump();
  for (content::PackFile& file : files) {
    if (file.path.find("/" + name) == std::string::npos) continue;
    const Json words = Json::parse(file.bytes);
    Json repeated_words;
    for (std::size_t i = 0; i < wanted; ++i) {
      repeated_words[id_of(i)] = words.at(shipped[i % shipped.size()]["id"].get<std::string>());
    }
    file.bytes = repeated_words.dump();
  }
}

inline std::vector<content::PackFile> long_pack_files(std::size_t questions, std::size_t changes) {
  std::vector<content::PackFile> files = shipped_pack_files();
  repeat_entries(files, "questions", questions);
  repeat_entries(files, "changes", changes);
  return files;
}

}  // namespace flytt::test_support
