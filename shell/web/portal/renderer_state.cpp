// Before each frame Dear ImGui's renderer asks WebGL for the state that it will change, to restore it afterwards. For
// some of it a browser waits until the graphics process has drawn all that was asked of it, up to some 100 ms where
// that draws in software. Nobody else draws on the portal's canvas, so that the values of a new context are restored
// instead.
#include <GLES3/gl3.h>

#include <algorithm>

extern "C" {

// The browser's answer; Emscripten has each function of OpenGL under this second name.
void emscripten_glGetIntegerv(GLenum name, GLint* values);

void glGetIntegerv(GLenum name, GLint* values) {
  switch (name) {
    case GL_SCISSOR_BOX:
      std::fill_n(values, 4, 0);
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *values = GL_FUNC_ADD;
      return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *values = GL_ONE;
      return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
      *values = GL_ZERO;
      return;
    default:
      emscripten_glGetIntegerv(name, values);
  }
}
}
