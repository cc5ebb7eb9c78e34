// The imports of host.h. Module.host is the page's side, see PortalHost in web/portal_module.ts. Memory of the module
// is touched here only.
mergeInto(LibraryManager.library, {
  flytt_host_want_frame: function () {
    Module['host']['wantFrame']();
  },
  flytt_host_fill: function (bytes, size) {
    HEAPU8.set(Module['host']['takeBytes'](), bytes);
  },
  flytt_host_request: function (json, jsonSize, bytes, size) {
    // slice: the file outlives the call.
    Module['host']['request'](new TextDecoder().decode(HEAPU8.subarray(json, json + jsonSize)), HEAPU8.slice(bytes, bytes + size));
  },
  flytt_host_elements: function (commands, size) {
    Module['host']['applyElements'](HEAPU8.subarray(commands, commands + size));
  },
  flytt_host_color: function (variable, size) {
    return Module['host']['color'](new TextDecoder().decode(HEAPU8.subarray(variable, variable + size)));
  },
  flytt_host_advance: function (face, codePoint) {
    return Module['host']['advance'](face, codePoint);
  },
  flytt_host_want_font: function (face) {
    Module['host']['wantFont'](face);
  },
  flytt_host_display_lost: function (isLost) {
    Module['host']['displayLost'](isLost !== 0);
  },
});
