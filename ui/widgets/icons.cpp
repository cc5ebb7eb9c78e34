#include "ui/widgets/icons.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "core/page/icon_path.h"
#include "look/measures.h"

namespace flytt::ui {
namespace {

constexpr float kGrid = 24;
constexpr float kPi = 3.14159265F;

// Reads the few commands that icon_path() promises and leaves the strokes on the draw list.
class IconStroker {
public:
  IconStroker(std::string_view path, ImDrawList& list, ImVec2 origin, float unit, ImU32 color, float thickness)
      : path_(path), list_(list), origin_(origin), unit_(unit), color_(color), thickness_(thickness) {}

  void run() {
    while (position_ < path_.size()) {
      const char command = path_[position_++];
      switch (command) {
        case 'M': {
          stroke(ImDrawFlags_None);
          const float x = number();
          go(x, number());
          break;
        }
        case 'L': {
          const float x = number();
          go(x, number());
          break;
        }
        case 'H':
          go(number(), y_);
          break;
        case 'V':
          go(x_, number());
          break;
        case 'C':
          curve();
          break;
        case 'A':
          arc();
          break;
        case 'Z':
          stroke(ImDrawFlags_Closed);
          break;
        default:
          break;
      }
    }
    stroke(ImDrawFlags_None);
  }

private:
  float number() {
    while (position_ < path_.size() && path_[position_] == ' ') ++position_;
    float value = 0;
    float place = 0;
    for (; position_ < path_.size(); ++position_) {
      const char character = path_[position_];
      if (character == '.') {
        place = 0.1F;
      } else if (character >= '0' && character <= '9') {
        const auto digit = static_cast<float>(character - '0');
        value = place == 0 ? value * 10 + digit : value + digit * place;
        place *= 0.1F;
      } else {
        break;
      }
    }
    return value;
  }

  ImVec2 device(float x, float y) const { return {origin_.x + x * unit_, origin_.y + y * unit_}; }

  void go(float x, float y) {
    x_ = x;
    y_ = y;
    list_.PathLineTo(device(x, y));
  }

  void curve() {
    float values[6];
    for (float& value : values) value = number();
    list_.PathBezierCubicCurveTo(device(values[0], values[1]), device(values[2], values[3]),
                                 device(values[4], values[5]), 8);
    x_ = values[4];
    y_ = values[5];
  }

  // SVG 2, appendix B.2.4, for circles.
  void arc() {
    const float radius = number();
    number();
    number();
    const bool is_large = number() != 0;
    const bool is_clockwise = number() != 0;
    const float x = number();
    const float y = number();
    const float dx = x - x_;
    const float dy = y - y_;
    const float chord = std::sqrt(dx * dx + dy * dy);
    const float height = std::sqrt(std::max(0.0F, radius * radius - chord * chord / 4));
    const float side = is_large == is_clockwise ? -1.0F : 1.0F;
    const float centre_x = (x_ + x) / 2 - side * height * dy / chord;
    const float centre_y = (y_ + y) / 2 + side * height * dx / chord;
    const float begin = std::atan2(y_ - centre_y, x_ - centre_x);
    float end = std::atan2(y - centre_y, x - centre_x);
    if (is_clockwise && end <= begin) end += 2 * kPi;
    if (!is_clockwise && end >= begin) end -= 2 * kPi;
    const ImVec2 centre = device(centre_x, centre_y);
    list_._Path.pop_back();  // the arc begins with the point where it stands
    list_.PathArcTo(centre, radius * unit_, begin, end, 16);
    x_ = x;
    y_ = y;
  }

  void stroke(ImDrawFlags flags) {
    if ((flags & ImDrawFlags_Closed) != 0 && list_._Path.Size > 2) {
      const ImVec2& first = list_._Path.front();
      const ImVec2& last = list_._Path.back();
      if (std::abs(first.x - last.x) + std::abs(first.y - last.y) < 0.1F) list_._Path.pop_back();
    }
    if (list_._Path.Size > 1) {
      list_.PathStroke(color_, flags, thickness_);
    } else {
      list_.PathClear();
    }
  }

  std::string_view path_;
  ImDrawList& list_;
  ImVec2 origin_;
  float unit_;
  ImU32 color_;
  float thickness_;
  std::size_t position_ = 0;
  float x_ = 0;
  float y_ = 0;
};

}  // namespace

void draw_icon(Pen& pen, page::Icon icon, const Rect& square, const Color& color) {
  const ImVec4 edges = pen.device(square);
  IconStroker(page::icon_path(icon), pen.list(), {edges.x, edges.y}, (edges.z - edges.x) / kGrid, packed(color),
              look::kIconStroke * pen.scale())
      .run();
}

}  // namespace flytt::ui
