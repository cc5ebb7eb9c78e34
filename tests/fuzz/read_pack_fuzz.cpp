// Any bytes as a bundle, and as one file of a pack: reading ends, and every problem says where and what to do.
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/content/bundle.h"
#include "core/content/check_parity.h"
#include "core/content/check_publish.h"
#include "core/content/read_content.h"
#include "core/contract.h"
#include "core/search/search.h"
#include "tests/core/content/sample_pack.h"

namespace {

using flytt::content::Pack;
using flytt::content::PackFile;

void expect_sound(const Pack& pack) {
  for (const flytt::content::Problem& problem : pack.problems) {
    FLYTT_EXPECTS(!problem.error.place.file.empty());
    FLYTT_EXPECTS(!problem.error.message.empty());
    FLYTT_EXPECTS(!problem.error.remedy.empty());
  }
  for (const flytt::content::Edition& edition : pack.editions) {
    flytt::search::search(flytt::search::build_index(edition), "firewall api", 10);
  }
}

}  // namespace

// The first byte chooses where the rest stands: the bundle, or one of the files of a sound pack.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::vector<PackFile> files = flytt::content::sample::files();
  const std::size_t choice = data[0] % (files.size() + 1);
  if (choice == files.size()) {
    expect_sound(flytt::content::read_bundle(bytes));
    return 0;
  }
  files[choice].bytes = bytes;
  expect_sound(flytt::content::read_pack(files));
  flytt::content::check_parity(files);
  flytt::content::check_publish(files);
  const auto bundle = flytt::content::write_bundle(files, "sv");
  if (bundle) expect_sound(flytt::content::read_bundle(*bundle));
  return 0;
}
