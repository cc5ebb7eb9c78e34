// Dear ImGui closes what a program forgot to close, and would bring its tables, tabs, trees and lists along for that.
// The portal draws none of them: the linker turns these calls here, which leaves 30 KB of code out of a first visit's
// module. What is never begun is never ended, so that only the last of them is reached.

extern "C" {

void __wrap__ZN5ImGui8EndTableEv() { __builtin_trap(); }
void __wrap__ZN5ImGui9EndTabBarEv() { __builtin_trap(); }
void __wrap__ZN5ImGui10EndMenuBarEv() { __builtin_trap(); }
void __wrap__ZN5ImGui7TreePopEv() { __builtin_trap(); }
void* __wrap__ZN5ImGui14EndMultiSelectEv() { __builtin_trap(); }

// Would let tables read and write a settings file, which there is none of.
void __wrap__ZN5ImGui31TableSettingsAddSettingsHandlerEv() {}
}
