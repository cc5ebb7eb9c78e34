// A programmer's mistake stops the program, in release builds too: going on would draw or write something false.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace flytt {

[[noreturn]] inline void stop_on_broken_contract(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: contract broken: %s\n", file, line, condition);
  std::abort();
}

}  // namespace flytt

#define FLYTT_EXPECTS(condition) \
  ((condition) ? static_cast<void>(0) : ::flytt::stop_on_broken_contract(#condition, __FILE__, __LINE__))
