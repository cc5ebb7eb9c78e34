# The functions by which folders of tests describe themselves, each an entry of ctest:
#   flytt_test(core_qr SOURCES qr_code_test.cpp DEPENDS core_qr)
#   flytt_fuzz_target(read_content SOURCES read_content_fuzz.cpp DEPENDS core_content)
#   flytt_node_test(outside_readers_pdf SCRIPT pdf.test.mjs PROGRAMS FLYTT_DOCUMENT_SAMPLES=write_document_samples)
# A name in DEPENDS without "::" is another folder of ours.

# What every program run under Node needs: DECISIONS.md ("Tests in WebAssembly").
function(flytt_node_program target)
  target_link_options(
    ${target}
    PRIVATE
    -sENVIRONMENT=node
    -sEXIT_RUNTIME=1            # the exit status is the verdict
    -sNODERAWFS=1               # golden files and content are read from the repository, as natively
    -sALLOW_MEMORY_GROWTH=1
    -sTOTAL_STACK=1048576       # explicit: newer Emscripten has a smaller default
    -sASSERTIONS=1)
endfunction()

# A GoogleTest program of one folder and its ctest entry, run from the root of the repository.
# LABELS: words by which ctest -L selects it.
function(flytt_test name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;DEPENDS;LABELS")
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "flytt_test(${name}): unknown argument ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  set(target flytt_${name}_test)
  add_executable(${target} ${ARG_SOURCES})
  target_link_libraries(${target} PRIVATE flytt_policy package::gtest)
  flytt_link(${target} PRIVATE ${ARG_DEPENDS})
  if(FLYTT_SANITIZE)
    target_compile_options(${target} PRIVATE -O0)  # compiles in half the time; what is tested stays optimised
  endif()
  if(EMSCRIPTEN)
    flytt_node_program(${target})
  endif()
  add_test(NAME ${name} COMMAND ${target} --gtest_brief=1 WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600 LABELS "${ARG_LABELS}")
endfunction()

# A script of Node's test runner that needs programs of this build, as a ctest entry.
# PROGRAMS: environment variable = program whose file it names. Scripts without such a need are run by ./dev test itself.
function(flytt_node_test name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "SCRIPT" "PROGRAMS;LABELS")
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "flytt_node_test(${name}): unknown argument ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  set(environment "")
  foreach(program IN LISTS ARG_PROGRAMS)
    string(REGEX MATCH "^([A-Z_]+)=(.+)$" program ${program})
    set(variable ${CMAKE_MATCH_1})
    set(target ${CMAKE_MATCH_2})
    if(NOT target MATCHES "^flytt")
      set(target flytt_${target})
    endif()
    list(APPEND environment ${variable}=$<TARGET_FILE:${target}>)
  endforeach()
  add_test(NAME ${name} COMMAND node --test --test-reporter=tap ${CMAKE_CURRENT_SOURCE_DIR}/${ARG_SCRIPT}
           WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600 LABELS "${ARG_LABELS}" ENVIRONMENT "${environment}")
endfunction()

# A fuzz target: SOURCES define LLVMFuzzerTestOneInput. Its corpus is tests/fuzz/corpus/NAME; every build but the fuzz
# build replays that corpus as a normal test.
function(flytt_fuzz_target name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;DEPENDS")
  set(target flytt_${name}_fuzz)
  add_executable(${target} ${ARG_SOURCES})
  target_link_libraries(${target} PRIVATE flytt_policy)
  flytt_link(${target} PRIVATE ${ARG_DEPENDS})
  if(FLYTT_FUZZ)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    return()
  endif()
  target_sources(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests/fuzz/replay_corpus.cpp)
  if(EMSCRIPTEN)
    flytt_node_program(${target})
  endif()
  add_test(NAME fuzz_corpus_${name} COMMAND ${target} tests/fuzz/corpus/${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(fuzz_corpus_${name} PROPERTIES TIMEOUT 600)
endfunction()
