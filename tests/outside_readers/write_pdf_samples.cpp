// Writes the handouts that outside readers are given: NAME.pdf and, for comparison, NAME.tree (see model_tree.h).
// Usage: PROGRAM FOLDER, from the root of the repository.
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "core/pdf/write_pdf.h"
#include "tests/core/pdf/random_handout.h"
#include "tests/core/pdf/sample_handout.h"
#include "tests/core/pdf/test_fonts.h"
#include "tests/outside_readers/model_tree.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: PROGRAM FOLDER\n", stderr);
    return 2;
  }
  std::vector<std::pair<std::string, flytt::handout::Handout>> samples = {{"small", flytt::pdf::small_handout()},
                                                                          {"full", flytt::pdf::full_handout()}};
  for (unsigned seed = 1; seed <= 6; ++seed) {
    samples.emplace_back("random_" + std::to_string(seed), flytt::pdf::random_handout(seed, 2));
  }
  for (const auto& [name, document] : samples) {
    const flytt::Result<std::string> file = flytt::pdf::write_pdf(document, flytt::pdf::test_fonts());
    if (!file) {
      std::fprintf(stderr, "%s: %s %s\n", name.c_str(), file.error().place.pointer.c_str(),
                   file.error().message.c_str());
      return 1;
    }
    const std::string path = std::string(argv[1]) + "/" + name;
    std::ofstream(path + ".pdf", std::ios::binary) << *file;
    std::ofstream(path + ".tree", std::ios::binary) << flytt::outside_readers::model_tree(document);
  }
  return 0;
}
