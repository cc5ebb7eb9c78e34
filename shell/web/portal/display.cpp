#include "shell/web/portal/display.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cfloat>

#include "shell/web/portal/host.h"

namespace flytt::web {
namespace {

constexpr const char* kCanvas = "#canvas";

}  // namespace

// The browser's callbacks, which need a C function each.
struct DisplayEvents {
  static EM_BOOL moved(int, const EmscriptenMouseEvent* event, void* display) {
    static_cast<Display*>(display)->pointer_moved(static_cast<float>(event->clientX),
                                                  static_cast<float>(event->clientY));
    return EM_FALSE;  // only looked at: the document's own elements get it too
  }
  static EM_BOOL left(int, const EmscriptenMouseEvent*, void* display) {
    static_cast<Display*>(display)->pointer_moved(-1, -1);
    return EM_FALSE;
  }
  static EM_BOOL lost(int, const void*, void* display) {
    static_cast<Display*>(display)->lost();
    return EM_TRUE;  // taken care of: the browser may give it back
  }
  static EM_BOOL restored(int, const void*, void* display) {
    static_cast<Display*>(display)->restored();
    return EM_TRUE;
  }
};

Display::Display() : context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;  // the elements' business
  io.DisplaySize = {1, 1};
}

Display::~Display() {
  if (is_open_ && !is_lost_) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(context_);
}

bool Display::open() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = EM_FALSE;
  attributes.depth = EM_FALSE;
  attributes.stencil = EM_FALSE;
  attributes.antialias = EM_FALSE;                  // Dear ImGui smooths its own edges
  attributes.enableExtensionsByDefault = EM_FALSE;  // none is needed, and asking for some 30 takes time
  attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE handle = emscripten_webgl_create_context(kCanvas, &attributes);
  if (handle <= 0) return false;
  webgl_ = static_cast<unsigned long>(handle);
  if (emscripten_webgl_make_context_current(handle) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return false;
  emscripten_set_mousemove_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, this, EM_FALSE, DisplayEvents::moved);
  emscripten_set_mouseleave_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, this, EM_FALSE, DisplayEvents::left);
  emscripten_set_webglcontextlost_callback(kCanvas, this, EM_FALSE, DisplayEvents::lost);
  emscripten_set_webglcontextrestored_callback(kCanvas, this, EM_FALSE, DisplayEvents::restored);
  is_open_ = true;
  return true;
}

void Display::resize(int width, int height) {
  if (!is_open_ || (width == width_ && height == height_)) return;
  width_ = width;
  height_ = height;
  emscripten_set_canvas_element_size(kCanvas, width, height);
}

void Display::begin_frame(float scale) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
  io.DeltaTime = 1.0F / 60;  // frames come on demand, so time between them means nothing
  if (pointer_x_ < 0) {
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  } else {
    io.AddMousePosEvent(pointer_x_ * scale, pointer_y_ * scale);
  }
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
}

void Display::end_frame() {
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Display::pointer_moved(float x, float y) {
  pointer_x_ = x;
  pointer_y_ = y;
  flytt_host_want_frame();
}

void Display::lost() {
  // Every object of the context is gone. Forgotten now, they are not asked for in the context that comes back, where
  // Dear ImGui makes its textures anew.
  ImGui_ImplOpenGL3_Shutdown();
  is_lost_ = true;
  flytt_host_display_lost(1);
}

void Display::restored() {
  ImGui_ImplOpenGL3_Init("#version 300 es");
  is_lost_ = false;
  flytt_host_display_lost(0);
}

}  // namespace flytt::web
