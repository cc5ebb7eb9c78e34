// What the exporter asks of the worker around it. Implemented in host_library.js, which passes on to
// web/exporter_module.ts.
#pragma once

#include <cstddef>

extern "C" {

// Copies the bytes that the worker holds ready for exporter_receive().
void exporter_host_fill(char* bytes, std::size_t size);

// The document's file, before exporter_write() returns.
void exporter_host_written(const char* bytes, std::size_t size);

// Why a call returns 0: sentences in English.
void exporter_host_failed(const char* text, std::size_t size);
}
