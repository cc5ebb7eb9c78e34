# The only file that names packages. Folders say DEPENDS package::NAME and include the package's own headers.
# All of them are SYSTEM: our warnings do not apply to code that is not ours.
#
#   package::json       nlohmann_json   the content pack; only core/content and shell
#   package::expected   tl::expected    errors as values; the future std::expected
#   package::md4c       md4c            CommonMark, a callback parser of 6000 lines without dependencies
#   package::utf8proc   utf8proc        Unicode's tables of composition and of clusters; only core/handout, so not in a first visit
#   package::deflate    libdeflate      compresses better than zlib at equal size of code, whole buffers in and out
#   package::imgui      Dear ImGui      the interface
#   package::imgui_with_hooks           only tests: Dear ImGui that reports every item (IMGUI_ENABLE_TEST_ENGINE)
#   package::imgui_opengl3              web only: Dear ImGui's renderer for WebGL 2
#   package::qrcodegen  QR-Code-generator (C)   only tests: an encoder to compare ours with
#   package::gtest       only tests: GoogleTest and GoogleMock with a main()
#   package::cli11      CLI11           native only: the command line

# --- Source packages, fetched and unpacked by ./dev setup -----------------------------------------------------------
if(DEFINED ENV{XDG_CACHE_HOME})
  set(FLYTT_SOURCES $ENV{XDG_CACHE_HOME}/flytt/sources)
else()
  set(FLYTT_SOURCES $ENV{HOME}/.cache/flytt/sources)
endif()

function(flytt_find_source out name marker)
  if(NOT EXISTS ${FLYTT_SOURCES}/${name}/${marker} OR NOT EXISTS ${FLYTT_SOURCES}/${name}.version)
    message(FATAL_ERROR "The source of ${name} is not in ${FLYTT_SOURCES}: run ./dev setup")
  endif()
  file(READ ${FLYTT_SOURCES}/${name}.version version)
  string(STRIP "${version}" version)
  message(STATUS "Source package ${name} ${version}")
  set_property(GLOBAL APPEND PROPERTY FLYTT_PACKAGES "${name} ${version} ${FLYTT_SOURCES}/${name}")
  set(${out} ${FLYTT_SOURCES}/${name} PARENT_SCOPE)
endfunction()

flytt_find_source(imgui_source imgui imgui.cpp)
flytt_find_source(md4c_source md4c src/md4c.c)
flytt_find_source(libdeflate_source libdeflate libdeflate.h)
flytt_find_source(utf8proc_source utf8proc utf8proc.c)

# A static library of a source package: no warnings, headers as SYSTEM.
function(flytt_package name include_folder)
  add_library(package_${name} STATIC ${ARGN})
  add_library(package::${name} ALIAS package_${name})
  target_include_directories(package_${name} SYSTEM PUBLIC ${include_folder})
  target_compile_options(package_${name} PRIVATE -w)
endfunction()

flytt_package(md4c ${md4c_source}/src ${md4c_source}/src/md4c.c ${md4c_source}/src/entity.c)

flytt_package(utf8proc ${utf8proc_source} ${utf8proc_source}/utf8proc.c)
target_compile_definitions(package_utf8proc PUBLIC UTF8PROC_STATIC)

set(libdeflate_parts adler32.c crc32.c deflate_compress.c deflate_decompress.c utils.c zlib_compress.c zlib_decompress.c)
list(TRANSFORM libdeflate_parts PREPEND ${libdeflate_source}/lib/)
file(GLOB libdeflate_cpu_features ${libdeflate_source}/lib/*/cpu_features.c)  # x86 and arm; empty on other processors
flytt_package(deflate ${libdeflate_source} ${libdeflate_parts} ${libdeflate_cpu_features})
target_include_directories(package_deflate PRIVATE ${libdeflate_source})
flytt_prefer_speed(package_deflate)

set(imgui_parts imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp)
list(TRANSFORM imgui_parts PREPEND ${imgui_source}/)
flytt_package(imgui ${imgui_source} ${imgui_parts})
target_compile_definitions(
  package_imgui
  PUBLIC IMGUI_DISABLE_OBSOLETE_FUNCTIONS
         IMGUI_DISABLE_DEMO_WINDOWS          # no demo, no debug windows, no built-in font: bytes of a first visit
         IMGUI_DISABLE_DEBUG_TOOLS
         IMGUI_DISABLE_DEFAULT_FONT
         IMGUI_DISABLE_FILE_FUNCTIONS        # ui reads and writes no file
         IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
         IMGUI_USE_WCHAR32)                  # all of Unicode

# Objects come before libraries, so a program that depends on this never gets to package::imgui. The two differ in what
# functions do, not in any type.
if(BUILD_TESTING AND NOT EMSCRIPTEN)
  add_library(package_imgui_with_hooks OBJECT EXCLUDE_FROM_ALL ${imgui_parts})
  add_library(package::imgui_with_hooks ALIAS package_imgui_with_hooks)
  target_include_directories(package_imgui_with_hooks SYSTEM PUBLIC ${imgui_source})
  target_compile_definitions(package_imgui_with_hooks
                             PUBLIC $<TARGET_PROPERTY:package_imgui,INTERFACE_COMPILE_DEFINITIONS> IMGUI_ENABLE_TEST_ENGINE)
  target_compile_options(package_imgui_with_hooks PRIVATE -w)
endif()

# --- Header-only packages: linked into a folder of the build ---------------------------------------------------------
# -I/usr/include would shadow Emscripten's own headers, so each package's folder is linked to where only it is seen.
set(FLYTT_PACKAGE_HEADERS ${CMAKE_BINARY_DIR}/package_headers)

function(flytt_header_package name folder header)
  find_path(FLYTT_${name}_ROOT ${folder}/${header} PATHS /usr/include /usr/local/include NO_DEFAULT_PATH
            NO_CMAKE_FIND_ROOT_PATH)
  if(NOT FLYTT_${name}_ROOT)
    message(FATAL_ERROR "The header ${folder}/${header} of ${name} is missing: run ./dev setup")
  endif()
  set_property(GLOBAL APPEND PROPERTY FLYTT_PACKAGES "${name} - ${FLYTT_${name}_ROOT}/${folder}")
  file(MAKE_DIRECTORY ${FLYTT_PACKAGE_HEADERS}/${name})
  file(CREATE_LINK ${FLYTT_${name}_ROOT}/${folder} ${FLYTT_PACKAGE_HEADERS}/${name}/${folder} SYMBOLIC)
  add_library(package_${name} INTERFACE)
  add_library(package::${name} ALIAS package_${name})
  target_include_directories(package_${name} SYSTEM INTERFACE ${FLYTT_PACKAGE_HEADERS}/${name})
endfunction()

flytt_header_package(json nlohmann json.hpp)
if(EMSCRIPTEN)
  target_compile_definitions(package_json INTERFACE JSON_NOEXCEPTION)
endif()
flytt_header_package(expected tl expected.hpp)

# --- Tests only: GoogleTest, from its source in both builds, and the encoder that ours is compared with ----------------
if(BUILD_TESTING)
  flytt_find_source(qrcodegen_source qr-code-generator c/qrcodegen.c)
  flytt_package(qrcodegen ${qrcodegen_source}/c ${qrcodegen_source}/c/qrcodegen.c)

  set(gtest_source /usr/src/googletest)
  if(NOT EXISTS ${gtest_source}/googletest/src/gtest-all.cc)
    message(FATAL_ERROR "The source of GoogleTest is not in ${gtest_source}: run ./dev setup")
  endif()
  flytt_package(gtest ${gtest_source}/googletest/include ${gtest_source}/googletest/src/gtest-all.cc
                ${gtest_source}/googlemock/src/gmock-all.cc ${gtest_source}/googlemock/src/gmock_main.cc)
  target_include_directories(package_gtest SYSTEM PUBLIC ${gtest_source}/googlemock/include
                             PRIVATE ${gtest_source}/googletest ${gtest_source}/googlemock)
  if(FLYTT_SANITIZE)
    target_compile_options(package_gtest PRIVATE -O0)
  endif()
  if(EMSCRIPTEN)
    target_compile_definitions(package_gtest PUBLIC GTEST_HAS_PTHREAD=0)
  endif()
endif()

# --- Native only -----------------------------------------------------------------------------------------------------
if(NOT EMSCRIPTEN)
  flytt_header_package(cli11 CLI CLI.hpp)
endif()

# --- Web only --------------------------------------------------------------------------------------------------------
if(EMSCRIPTEN)
  flytt_package(imgui_opengl3 ${imgui_source}/backends ${imgui_source}/backends/imgui_impl_opengl3.cpp)
  target_compile_definitions(package_imgui_opengl3 PRIVATE IMGUI_IMPL_OPENGL_ES3)  # WebGL 2
  target_link_libraries(package_imgui_opengl3 PUBLIC package_imgui)
  set_property(GLOBAL APPEND PROPERTY FLYTT_PACKAGES "emscripten - $ENV{FLYTT_EMSCRIPTEN_ROOT}")
endif()

# --- What licences are taken from: web/licences.mjs -------------------------------------------------------------------
# One a line: name, version (- where the package's own files say it), folder.
get_property(packages GLOBAL PROPERTY FLYTT_PACKAGES)
list(JOIN packages "\n" packages)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/packages.txt CONTENT "${packages}\n" @ONLY)
