// The imports of host.h. Module.host is the worker's side, see ExporterHost in web/exporter_module.ts. Memory of the
// module is touched here only.
mergeInto(LibraryManager.library, {
  exporter_host_fill: function (bytes, size) {
    HEAPU8.set(Module['host']['takeBytes'](), bytes);
  },
  exporter_host_written: function (bytes, size) {
    // slice: the file outlives the call.
    Module['host']['written'](HEAPU8.slice(bytes, bytes + size));
  },
  exporter_host_failed: function (text, size) {
    Module['host']['failed'](new TextDecoder().decode(HEAPU8.subarray(text, text + size)));
  },
});
