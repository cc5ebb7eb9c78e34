// Options that several commands take, with one meaning and one help text.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace flytt::command_line {

// An option that a script fills from a variable that is not set would silently mean its default.
const CLI::Validator& not_empty();

// --content: folder of the pack; empty = the shipped one.
void add_content(CLI::App& options, std::string& folder);

// -o, --output: required. `help`: what is written to it.
void add_output(CLI::App& options, std::string& name, const char* help);

// --today: "2026-11-24"; empty = the clock's day.
void add_today(CLI::App& options, std::string& day);

}  // namespace flytt::command_line
