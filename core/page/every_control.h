// Which controls a build can show.
#pragma once

namespace flytt::page {

// Off where the module is made that is shipped: its screens have no file fields, dialogs and headers that sort, so that
// a first visit need not load their code. A screen that has one turns it on (CMakePresets.json, FLYTT_EVERY_CONTROL).
#ifdef FLYTT_WITHOUT_EVERY_CONTROL
inline constexpr bool kHasEveryControl = false;
#else
inline constexpr bool kHasEveryControl = true;
#endif

}  // namespace flytt::page
