// Any bytes as a query of the shipped pack: an answer comes, and what it marks lies within what it shows.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/contract.h"
#include "core/search/search.h"
#include "core/text/utf8.h"
#include "tests/support/shipped_pack.h"

namespace {

using namespace flytt::search;

constexpr std::size_t kLimit = 10;

const std::vector<Index>& indices() {
  static const std::vector<Index> made = [] {
    std::vector<Index> all;
    for (const auto& edition : flytt::test_support::shipped_pack().editions) all.push_back(build_index(edition));
    return all;
  }();
  return made;
}

void expect_within(const std::vector<TextRange>& ranges, const std::string& text) {
  std::uint32_t last = 0;
  for (const TextRange& range : ranges) {
    FLYTT_EXPECTS(range.begin >= last && range.begin < range.end && range.end <= text.size());
    FLYTT_EXPECTS(flytt::text::is_valid_utf8(text.substr(range.begin, range.end - range.begin)));
    last = range.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view query(reinterpret_cast<const char*>(data), size);
  for (const Index& index : indices()) {
    const std::vector<Hit> hits = search(index, query, kLimit);
    FLYTT_EXPECTS(hits.size() <= kLimit);
    for (const Hit& hit : hits) {
      FLYTT_EXPECTS(!hit.title.empty() && hit.snippet.size() <= kMaxSnippetBytes);
      FLYTT_EXPECTS(flytt::text::is_valid_utf8(hit.snippet));
      expect_within(hit.title_highlights, hit.title);
      expect_within(hit.snippet_highlights, hit.snippet);
    }
  }
  return 0;
}
