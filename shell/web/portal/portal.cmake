# The module of the portal; `ui` and `messages` are the libraries that say which features there are.
function(flytt_portal target output ui messages)
  set(folder ${CMAKE_SOURCE_DIR}/shell/web/portal)
  add_executable(${target} ${folder}/display.cpp ${folder}/main.cpp ${folder}/portal.cpp ${folder}/renderer_state.cpp
                           ${folder}/small_c_library.cpp ${folder}/unused_widgets.cpp)
  target_link_libraries(${target} PRIVATE flytt_policy)
  flytt_link(${target} PRIVATE ${messages} ${ui} ui_page ui_page_diff package::imgui package::imgui_opengl3)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${output} RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}
                                             LINK_DEPENDS ${folder}/host_library.js)
  # Each function of these files stands in for the one that it is named after.
  foreach(file small_c_library unused_widgets)
    file(STRINGS ${folder}/${file}.cpp lines REGEX "__wrap_")
    foreach(line IN LISTS lines)
      string(REGEX MATCH "__wrap_([A-Za-z0-9_]+)" name ${line})
      target_link_options(${target} PRIVATE -Wl,--wrap=${CMAKE_MATCH_1})
    endforeach()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/${file}.cpp)
  endforeach()
  target_link_options(
    ${target}
    PRIVATE
    --no-entry
    --js-library=${folder}/host_library.js
    -sMODULARIZE=1
    -sEXPORT_ES6=1
    -sENVIRONMENT=web
    -sFILESYSTEM=0
    -sMALLOC=emmalloc
    -sALLOW_MEMORY_GROWTH=1
    -sTOTAL_STACK=1048576       # explicit: newer Emscripten has a smaller default
    -sDYNAMIC_EXECUTION=0       # the page's policy permits no eval
    -sMIN_WEBGL_VERSION=2
    -sMAX_WEBGL_VERSION=2
    $<IF:$<CONFIG:Debug>,-sASSERTIONS=1,-sASSERTIONS=0>)
endfunction()
