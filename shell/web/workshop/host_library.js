// The imports of host.h. Module.host is the worker's side, see WorkshopHost in web/workshop_module.ts. Memory of the
// module is touched here only.
mergeInto(LibraryManager.library, {
  $workshopText: function (text, size) {
    return new TextDecoder().decode(HEAPU8.subarray(text, text + size));
  },
  workshop_host_fill: function (bytes, size) {
    HEAPU8.set(Module['host']['takeBytes'](), bytes);
  },
  workshop_host_needs__deps: ['$workshopText'],
  workshop_host_needs: function (name, size) {
    Module['host']['needs'](workshopText(name, size));
  },
  workshop_host_file__deps: ['$workshopText'],
  workshop_host_file: function (name, nameSize, mediaType, mediaTypeSize, bytes, size) {
    // slice: the file outlives the call.
    Module['host']['file'](workshopText(name, nameSize), workshopText(mediaType, mediaTypeSize), HEAPU8.slice(bytes, bytes + size));
  },
  workshop_host_report__deps: ['$workshopText'],
  workshop_host_report: function (text, size) {
    Module['host']['report'](workshopText(text, size));
  },
  workshop_host_failed__deps: ['$workshopText'],
  workshop_host_failed: function (text, size) {
    Module['host']['failed'](workshopText(text, size));
  },
});
