// What the program says on standard error, always with what to do next.
#pragma once

#include <string>
#include <vector>

#include "core/content/read_content.h"
#include "core/error.h"

namespace flytt::command_line {

// "file:line:column: /pointer: message remedy", leaving out what is unknown.
std::string describe(const Error& error);

// "error en/questions.json:12:5: /x/answer: message remedy".
std::string describe(const content::Problem& problem);

void print_error(const Error& error);

// The errors among them, one a line. True where there is one.
bool print_errors(const std::vector<content::Problem>& problems);

}  // namespace flytt::command_line
