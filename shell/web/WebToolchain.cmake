# Finds Emscripten wherever it is installed (Debian's package, an SDK on PATH) and uses its own toolchain file,
# so that no preset has to name a folder of one machine.
if(NOT DEFINED ENV{FLYTT_EMSCRIPTEN_ROOT})
  find_program(FLYTT_EM_CONFIG em-config NO_CMAKE_FIND_ROOT_PATH)
  if(NOT FLYTT_EM_CONFIG)
    message(FATAL_ERROR "Emscripten is not on PATH: run ./dev setup")
  endif()
  execute_process(COMMAND ${FLYTT_EM_CONFIG} EMSCRIPTEN_ROOT
                  OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(ENV{FLYTT_EMSCRIPTEN_ROOT} ${root})  # the environment reaches the compiler checks, a variable would not
endif()

include($ENV{FLYTT_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)

# Node 18 and later have a global fetch, on which Emscripten 3.1's loader stumbles.
set(CMAKE_CROSSCOMPILING_EMULATOR ${NODE_JS_EXECUTABLE} --no-experimental-fetch)
if(NOT NODE_JS_EXECUTABLE)
  set(CMAKE_CROSSCOMPILING_EMULATOR node --no-experimental-fetch)
endif()
