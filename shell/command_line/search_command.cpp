#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/search/index.h"
#include "core/search/search.h"
#include "shell/command_line/commands.h"
#include "shell/command_line/edition.h"
#include "shell/command_line/report.h"
#include "ui/features/search_field/hit_path.h"

namespace flytt::command_line {
namespace {

constexpr std::size_t kMaxHits = 20;

void print_hits(const content::Edition& edition, const std::vector<search::Hit>& hits) {
  for (const search::Hit& hit : hits) {
    std::printf("%s\n  %s\n", hit.title.c_str(), ui::search_field::hit_path(edition, hit).c_str());
    if (!hit.snippet.empty()) std::printf("  %s\n", hit.snippet.c_str());
  }
}

void print_hits_as_json(const content::Edition& edition, const std::vector<search::Hit>& hits) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const search::Hit& hit : hits) {
    list.push_back({{"kind", ui::search_field::hit_kind_id(hit.kind)},
                    {"id", hit.id},
                    {"title", hit.title},
                    {"snippet", hit.snippet},
                    {"path", ui::search_field::hit_path(edition, hit)}});
  }
  std::printf("%s\n", list.dump(2).c_str());
}

}  // namespace

ExitStatus search_pack(const SearchArguments& arguments) {
  const Result<EditionRead> read = read_edition_for(arguments.content, arguments.language);
  if (!read) {
    print_error(read.error());
    return read.error().code == ErrorCode::UnknownName ? ExitStatus::WrongUse : ExitStatus::CouldNotDo;
  }
  const content::Edition& edition = read->edition;
  const std::vector<search::Hit> hits = search::search(search::build_index(edition), arguments.query, kMaxHits);
  if (arguments.json) {
    print_hits_as_json(edition, hits);
  } else {
    print_hits(edition, hits);
  }
  const bool has_errors = print_errors(read->problems);
  if (hits.empty()) std::fprintf(stderr, "flytt: nothing matches. Try another word or fewer words.\n");
  return hits.empty() || has_errors ? ExitStatus::Finding : ExitStatus::Fine;
}

}  // namespace flytt::command_line
