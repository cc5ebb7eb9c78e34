# How our own code is compiled, and the function by which folders describe themselves:
#   flytt_library(core_qr SOURCES qr_code.cpp DEPENDS core_base package::deflate)
# A name in DEPENDS without "::" is another folder of ours. Tests have functions of their own: tests/TestPolicy.cmake.

set(FLYTT_SANITIZE "" CACHE STRING "Sanitizers of the whole binary, for example address,undefined")
option(FLYTT_FUZZ "Build fuzz targets with libFuzzer instead of the replay of their corpus" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_POSITION_INDEPENDENT_CODE OFF)

# --- What every object of a binary must agree on, ours or not -----------------------------------------------------
# nlohmann_json changes its inline code with the exception flag, so the flag is never set per target.
if(EMSCRIPTEN)
  # A leftover throw is a link error here, which keeps our promise that our code does not throw.
  add_compile_options(-fno-exceptions $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
  set(CMAKE_C_FLAGS_MINSIZEREL "-Oz -flto -DNDEBUG")  # first visits pay by the byte
  set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -flto -DNDEBUG")
  set(CMAKE_EXE_LINKER_FLAGS_MINSIZEREL "-Oz -flto")
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g1")  # -O0 overflows the stack of ImGui's larger functions and is slow under Node
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
  set(CMAKE_EXE_LINKER_FLAGS_DEBUG "-O1 -g1")
else()
  # CLI11 throws, so the native program has exceptions throughout; our own code still neither throws nor catches.
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
  set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")  # -g1: line numbers for the sanitizers' reports at a fraction of the size
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g1")
endif()
if(NOT EMSCRIPTEN AND NOT CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
  # Processors with fused multiply-add in their base set would round once where WebAssembly rounds twice, and the
  # bytes of documents would differ.
  add_compile_options(-ffp-contract=off)
endif()
if(FLYTT_SANITIZE)
  add_compile_options(-fsanitize=${FLYTT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${FLYTT_SANITIZE})
endif()
if(FLYTT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)  # the library with main() is linked into fuzz targets only
endif()

# --- ccache: several checkouts share one cache because paths are kept relative to the checkout ---------------------
find_program(FLYTT_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(FLYTT_CCACHE)
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
               CCACHE_DEPEND=1  # takes headers from the compiler's list of them, which spares a preprocessing of its own
               CCACHE_SLOPPINESS=pch_defines,time_macros)  # what ccache asks for with precompiled headers
  if(EMSCRIPTEN)
    list(APPEND launcher CCACHE_COMPILERTYPE=clang)  # ccache does not know the name em++
  endif()
  list(APPEND launcher ${FLYTT_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

# --- Warnings are errors, for our code only ------------------------------------------------------------------------
add_library(flytt_policy INTERFACE)
target_compile_options(
  flytt_policy
  INTERFACE -Werror
            -Wall
            -Wextra
            -Wpedantic
            -Wconversion          # a length that does not fit is a bug in every format we write
            -Wsign-conversion
            -Wshadow
            -Wnon-virtual-dtor
            -Wold-style-cast
            -Wcast-qual
            -Wcast-align
            -Woverloaded-virtual
            -Wimplicit-fallthrough
            -Wformat=2
            -Wundef)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports moved-from std::variant members that are never read (GCC bug 105593 and its kin); the sanitized
  # tests and clang cover what this warning is for.
  target_compile_options(flytt_policy INTERFACE -Wno-maybe-uninitialized)
endif()
target_include_directories(flytt_policy INTERFACE ${CMAKE_SOURCE_DIR})  # #include "core/qr/qr_code.h"

# --- Precompiled headers: half of the time of a first build -------------------------------------------------------------
# The presets from which something is shipped have them, the tests' do not: there a missing #include is an error.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "")
add_library(flytt_precompiled OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(flytt_precompiled PRIVATE flytt_policy)
target_precompile_headers(
  flytt_precompiled
  PRIVATE
  <algorithm>
  <array>
  <cstdint>
  <functional>
  <map>
  <memory>
  <optional>
  <set>
  <span>
  <string>
  <string_view>
  <utility>
  <variant>
  <vector>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # ccache compares contents; the time at which the headers were compiled would never be the same twice.
  target_compile_options(flytt_policy INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
endif()

# `core_qr` -> flytt_core_qr; `package::json` and full target names stay as they are.
function(flytt_target_names out)
  set(names "")
  foreach(name IN LISTS ARGN)
    if(name MATCHES "::" OR name MATCHES "^flytt_")
      list(APPEND names ${name})
    else()
      list(APPEND names flytt_${name})
    endif()
  endforeach()
  set(${out} ${names} PARENT_SCOPE)
endfunction()

function(flytt_link target scope)
  flytt_target_names(names ${ARGN})
  target_link_libraries(${target} ${scope} ${names})
  set_property(GLOBAL APPEND PROPERTY FLYTT_LINKS "${target}>${names}")
endfunction()

# Modules are made small, by a flag under which emcc inlines nothing, not even size() of a string. What this is said of
# may be inlined: it takes down to a tenth of the time, for a few per cent more code.
function(flytt_permit_inlining target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE $<$<CONFIG:MinSizeRel>:-finline-functions>)
    set_target_properties(${target} PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)  # those are compiled without
  endif()
endfunction()

# And this is made fast, whatever the size: a visitor waits for its work and not for its code.
function(flytt_prefer_speed target)
  if(EMSCRIPTEN)
    flytt_permit_inlining(${target})
    target_compile_options(${target} PRIVATE $<$<CONFIG:MinSizeRel>:-O2>)
  endif()
endfunction()

# A static library of one folder; without SOURCES a header-only one.
function(flytt_library name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;DEPENDS")
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "flytt_library(${name}): unknown argument ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  if(ARG_SOURCES)
    add_library(flytt_${name} STATIC ${ARG_SOURCES})
    target_link_libraries(flytt_${name} PRIVATE flytt_policy)
    target_include_directories(flytt_${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_precompile_headers(flytt_${name} REUSE_FROM flytt_precompiled)
    flytt_link(flytt_${name} PUBLIC ${ARG_DEPENDS})
  else()
    add_library(flytt_${name} INTERFACE)
    target_include_directories(flytt_${name} INTERFACE ${CMAKE_SOURCE_DIR})
    flytt_link(flytt_${name} INTERFACE ${ARG_DEPENDS})
  endif()
endfunction()

# CMake would hand an unknown name to the linker as -lNAME; say instead who asked for what.
function(flytt_check_dependencies)
  get_property(links GLOBAL PROPERTY FLYTT_LINKS)
  foreach(link IN LISTS links)
    if(link MATCHES "^([^>]+)>(.+)$")
      set(asker ${CMAKE_MATCH_1})
      set(link ${CMAKE_MATCH_2})
    endif()
    if(link MATCHES ">$")
      continue()
    endif()
    if(NOT TARGET ${link})
      message(FATAL_ERROR "${asker} depends on ${link}, which no folder defines")
    endif()
  endforeach()
endfunction()
