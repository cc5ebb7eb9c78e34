// What the workshop asks of the worker around it. Implemented in host_library.js, which passes on to
// web/workshop_module.ts.
#pragma once

#include <cstddef>

extern "C" {

// Copies the bytes that the worker holds ready for workshop_receive().
void workshop_host_fill(char* bytes, std::size_t size);

// A file of the portal that the job needs, before workshop_begin() returns; once for each.
void workshop_host_needs(const char* name, std::size_t size);

// A file that the job has made, before workshop_finish() returns; once for each.
void workshop_host_file(const char* name, std::size_t name_size, const char* media_type, std::size_t media_type_size,
                        const char* bytes, std::size_t size);

// What the job says of its result, before workshop_finish() returns.
void workshop_host_report(const char* text, std::size_t size);

// Why a call returns 0: sentences in English.
void workshop_host_failed(const char* text, std::size_t size);
}
