// What the module asks of the page around it. Implemented in host_library.js, which passes on to web/portal_module.ts.
#pragma once

#include <cstddef>

extern "C" {

// Calls flytt_frame() with the next animation frame, once.
void flytt_host_want_frame();

// Copies the bytes that the page holds ready for flytt_receive().
void flytt_host_fill(char* bytes, std::size_t size);

// A request of the interface (messages/write_request.h); `bytes` belong to a file to be saved.
void flytt_host_request(const char* json, std::size_t json_size, const char* bytes, std::size_t size);

// Changes of the document (ui/page/page_diff.h), to be applied before the call returns.
void flytt_host_elements(const char* commands, std::size_t size);

// The value of a CSS variable of the page as 0xRRGGBB; -1 where it is not a colour of six digits.
int flytt_host_color(const char* variable, std::size_t size);

// A page is shown that needs this look::Face: load its file and give it to flytt_set_font().
void flytt_host_want_font(int face);

// How wide the browser shows a character that the look::Face lacks, in em.
double flytt_host_advance(int face, unsigned code_point);

// The drawing surface was lost (is_lost = 1) or given back (0).
void flytt_host_display_lost(int is_lost);
}
