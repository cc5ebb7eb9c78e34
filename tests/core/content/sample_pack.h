// A small pack that is right in every way, and ways to break it, for the tests of the reader and its checks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/read_content.h"

namespace flytt::content::sample {

// English and Swedish; one entry of each kind or two. Every file is written with two-space indentation so that tests
// may name lines.
std::vector<PackFile> files();

// The file with this path.
PackFile& file(std::vector<PackFile>& files, std::string_view path);

// The sample with the first `from` in the file replaced by `to`; stops the test when `from` does not occur.
std::vector<PackFile> with(std::string_view path, std::string_view from, std::string_view to);

std::vector<PackFile> without(std::string_view path);

// One line for each problem: "error sv/questions.json /a/b 3:5 message | remedy".
std::string describe(const std::vector<Problem>& problems);

// Problems that are neither notices nor known from the sample itself.
std::vector<Problem> findings(const std::vector<PackFile>& files);

}  // namespace flytt::content::sample
