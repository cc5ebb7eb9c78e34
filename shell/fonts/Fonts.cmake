# Cuts the typefaces twice. The interface and the page over it get the characters that the portal's languages use, since
# every visitor loads them; documents get all that the typefaces have, since a PDF file cannot borrow a missing one.
#   flytt_fonts            the files in ${FLYTT_FONTS_FOLDER}, and below it in documents/; served as they are
#   flytt_embedded_fonts   a library with the wider cut for programs without a server: #include "fonts/embedded_fonts.h"

set(FLYTT_FONTS_FOLDER ${CMAKE_BINARY_DIR}/fonts)
set(FLYTT_EMBEDDED_FONTS ${CMAKE_BINARY_DIR}/generated/fonts)

# Name in the portal, file in the npm packages. Semibold is for headings, Italic for emphasis, Code for addresses.
set(FLYTT_FONTS
    source-sans-regular source-sans/TTF/SourceSans3-Regular.ttf
    source-sans-semibold source-sans/TTF/SourceSans3-Semibold.ttf
    source-sans-italic source-sans/TTF/SourceSans3-It.ttf
    source-code-regular source-code-pro/TTF/SourceCodePro-Regular.ttf)

set(font_characters
    0020-007E                      # Basic Latin
    00A0-017F                      # Latin-1 and Latin Extended-A: every official language of the Nordic countries
    0218-021B                      # Romanian, in names
    2010-2015 2018-201E 2020-2022 2026 2030 2032-2033 2039-203A 2044  # dashes, quotes, bullet, ellipsis, per mille
    202F                           # narrow space between digits
    20AC 2116 2122                 # euro, numero, trade mark
    2190-2193                      # arrows: old -> new
    2212 2248 2260 2264 2265       # minus, about, not equal, at most, at least
    25A0 25A1 25CB 25CF            # marks of a checklist and of a status
    2713 2717                      # done, not done
    FFFD)                          # what invalid text is shown as
list(JOIN font_characters "," font_characters)

find_program(FLYTT_HB_SUBSET hb-subset NO_CMAKE_FIND_ROOT_PATH)
if(NOT FLYTT_HB_SUBSET OR NOT EXISTS ${CMAKE_SOURCE_DIR}/web/node_modules/source-sans/TTF)
  message(FATAL_ERROR "hb-subset or the npm packages with the typefaces are missing: run ./dev setup")
endif()

# Private use means nothing outside the font (ISO 19005-2, 6.2.11.7.3 forbids it in a document).
set(document_characters 0020-DFFF,F900-10FFFF)

file(MAKE_DIRECTORY ${FLYTT_FONTS_FOLDER}/documents ${FLYTT_EMBEDDED_FONTS})
set(font_files "")
set(font_sources "")
set(fonts ${FLYTT_FONTS})
while(fonts)
  list(POP_FRONT fonts name original)
  set(original ${CMAKE_SOURCE_DIR}/web/node_modules/${original})
  set(font ${FLYTT_FONTS_FOLDER}/${name}.ttf)
  set(document_font ${FLYTT_FONTS_FOLDER}/documents/${name}.ttf)
  set(source ${FLYTT_EMBEDDED_FONTS}/${name}.cpp)
  # No hinting: the interface rasterises unhinted. Kerning is the only layout feature that every reader applies.
  # Names: copyright, the PostScript name that a PDF needs, and the licence's address.
  add_custom_command(
    OUTPUT ${font}
    COMMAND ${FLYTT_HB_SUBSET} --font-file=${original} --output-file=${font} --unicodes=${font_characters} --no-hinting
            --layout-features=kern --name-IDs=0,6,14
    DEPENDS ${original}
    COMMENT "Cutting ${name}.ttf"
    VERBATIM)
  # Documents are set without layout features.
  add_custom_command(
    OUTPUT ${document_font}
    COMMAND ${FLYTT_HB_SUBSET} --font-file=${original} --output-file=${document_font} --unicodes=${document_characters}
            --no-hinting --layout-features= --drop-tables=GDEF,GPOS,GSUB --name-IDs=0,6,14
    DEPENDS ${original}
    COMMENT "Cutting documents/${name}.ttf"
    VERBATIM)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -D FONT=${document_font} -D OUT=${source} -D NAME=${name} -P ${CMAKE_CURRENT_LIST_DIR}/EmbedFont.cmake
    DEPENDS ${document_font} ${CMAKE_CURRENT_LIST_DIR}/EmbedFont.cmake
    COMMENT "Embedding ${name}.ttf"
    VERBATIM)
  list(APPEND font_files ${font} ${document_font})
  list(APPEND font_sources ${source})
endwhile()

# The licence asks to travel with the fonts.
file(COPY_FILE ${CMAKE_SOURCE_DIR}/web/node_modules/source-sans/LICENSE.md ${FLYTT_FONTS_FOLDER}/LICENSE.txt ONLY_IF_DIFFERENT)

add_custom_target(flytt_fonts ALL DEPENDS ${font_files})

file(CONFIGURE OUTPUT ${FLYTT_EMBEDDED_FONTS}/embedded_fonts.h @ONLY CONTENT [[
// The shipped typefaces as bytes (TrueType, cut at build time by Fonts.cmake). They live as long as the program.
#pragma once

#include <string_view>

namespace flytt::fonts {

extern const std::string_view kSourceSansRegular;
extern const std::string_view kSourceSansSemibold;
extern const std::string_view kSourceSansItalic;
extern const std::string_view kSourceCodeRegular;

}  // namespace flytt::fonts
]])

add_library(flytt_embedded_fonts STATIC EXCLUDE_FROM_ALL ${font_sources})
target_include_directories(flytt_embedded_fonts SYSTEM PUBLIC ${CMAKE_BINARY_DIR}/generated)
