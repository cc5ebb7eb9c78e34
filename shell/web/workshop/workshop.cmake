# A module for all work that takes long, run in a worker (web/workshop_worker.ts); `kinds` is the library that says which
# kinds there are.
function(flytt_workshop target output kinds)
  add_executable(${target} ${CMAKE_SOURCE_DIR}/shell/web/workshop/workshop.cpp)
  target_link_libraries(${target} PRIVATE flytt_policy)
  flytt_link(${target} PRIVATE jobs ${kinds})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${output} RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}
                                             LINK_DEPENDS ${CMAKE_SOURCE_DIR}/shell/web/workshop/host_library.js)
  target_link_options(
    ${target}
    PRIVATE
    --no-entry
    --js-library=${CMAKE_SOURCE_DIR}/shell/web/workshop/host_library.js
    -sMODULARIZE=1
    -sEXPORT_ES6=1
    -sENVIRONMENT=worker        # tests give Node the little that a worker has
    -sFILESYSTEM=0
    -sMALLOC=emmalloc
    -sALLOW_MEMORY_GROWTH=1     # a document of every set takes more than the 16 MB of the start
    -sTOTAL_STACK=1048576       # explicit: newer Emscripten has a smaller default
    -sDYNAMIC_EXECUTION=0       # the page's policy permits no eval
    $<IF:$<CONFIG:Debug>,-sASSERTIONS=1,-sASSERTIONS=0>)
endfunction()
