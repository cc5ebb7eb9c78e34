// The canvas: a WebGL 2 context with Dear ImGui's renderer, and the pointer that moves over it.
#pragma once

struct ImGuiContext;

namespace flytt::web {

class Display {
public:
  Display();
  ~Display();
  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;

  // False where the browser gives no WebGL 2 context for the element "#canvas".
  bool open();
  bool is_open() const { return is_open_; }
  bool is_lost() const { return is_lost_; }

  // Device px of the canvas.
  void resize(int width, int height);

  // Everything between these two is drawn; CSS px times `scale` are device px.
  void begin_frame(float scale);
  void end_frame();

private:
  friend struct DisplayEvents;
  void pointer_moved(float x, float y);
  void lost();
  void restored();

  ImGuiContext* context_;
  unsigned long webgl_ = 0;
  bool is_open_ = false;
  bool is_lost_ = false;
  int width_ = 0;
  int height_ = 0;
  float pointer_x_ = -1;  // CSS px; negative: not over the page
  float pointer_y_ = -1;
};

}  // namespace flytt::web
