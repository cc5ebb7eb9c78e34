#include "tests/support/rasteriser.h"

#include <algorithm>
#include <cmath>

namespace flytt::test {
namespace {

struct Texel {
  float red;
  float green;
  float blue;
  float alpha;
};

Texel texel_at(const ImTextureData& texture, int x, int y) {
  x = std::clamp(x, 0, texture.Width - 1);
  y = std::clamp(y, 0, texture.Height - 1);
  const unsigned char* bytes = texture.Pixels + (y * texture.Width + x) * 4;
  return {bytes[0] / 255.0F, bytes[1] / 255.0F, bytes[2] / 255.0F, bytes[3] / 255.0F};
}

// GL_LINEAR with GL_CLAMP_TO_EDGE.
Texel sample(const ImTextureData& texture, float u, float v) {
  const float x = u * static_cast<float>(texture.Width) - 0.5F;
  const float y = v * static_cast<float>(texture.Height) - 0.5F;
  const int left = static_cast<int>(std::floor(x));
  const int top = static_cast<int>(std::floor(y));
  const float fx = x - static_cast<float>(left);
  const float fy = y - static_cast<float>(top);
  const Texel corners[4] = {texel_at(texture, left, top), texel_at(texture, left + 1, top),
                            texel_at(texture, left, top + 1), texel_at(texture, left + 1, top + 1)};
  const float weights[4] = {(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy};
  Texel sum{0, 0, 0, 0};
  for (int i = 0; i < 4; ++i) {
    sum.red += weights[i] * corners[i].red;
    sum.green += weights[i] * corners[i].green;
    sum.blue += weights[i] * corners[i].blue;
    sum.alpha += weights[i] * corners[i].alpha;
  }
  return sum;
}

std::uint8_t blend(float source, std::uint8_t target, float alpha) {
  const float value = source * alpha + static_cast<float>(target) / 255.0F * (1 - alpha);
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255.0F));
}

float edge(const ImVec2& a, const ImVec2& b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// Pixels on an edge belong to one of its two triangles: the one for which the edge is a top or left one.
bool is_top_left(const ImVec2& a, const ImVec2& b) { return (a.y == b.y && b.x > a.x) || b.y < a.y; }

struct Clip {
  int left;
  int top;
  int right;
  int bottom;
};

void draw_triangle(Image& image, const ImTextureData& texture, const ImDrawVert* corners[3], const Clip& clip) {
  float area = edge(corners[0]->pos, corners[1]->pos, corners[2]->pos.x, corners[2]->pos.y);
  if (area == 0) return;
  if (area < 0) {
    std::swap(corners[1], corners[2]);
    area = -area;
  }
  const ImVec2& a = corners[0]->pos;
  const ImVec2& b = corners[1]->pos;
  const ImVec2& c = corners[2]->pos;
  const int left = std::max(clip.left, static_cast<int>(std::floor(std::min({a.x, b.x, c.x}))));
  const int right = std::min(clip.right, static_cast<int>(std::ceil(std::max({a.x, b.x, c.x}))));
  const int top = std::max(clip.top, static_cast<int>(std::floor(std::min({a.y, b.y, c.y}))));
  const int bottom = std::min(clip.bottom, static_cast<int>(std::ceil(std::max({a.y, b.y, c.y}))));
  const bool owns[3] = {is_top_left(b, c), is_top_left(c, a), is_top_left(a, b)};
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const float px = static_cast<float>(x) + 0.5F;
      const float py = static_cast<float>(y) + 0.5F;
      float weights[3] = {edge(b, c, px, py), edge(c, a, px, py), edge(a, b, px, py)};
      bool is_inside = true;
      for (int i = 0; i < 3; ++i) is_inside = is_inside && (weights[i] > 0 || (weights[i] == 0 && owns[i]));
      if (!is_inside) continue;
      float u = 0;
      float v = 0;
      float channels[4] = {0, 0, 0, 0};
      for (int i = 0; i < 3; ++i) {
        const float weight = weights[i] / area;
        u += weight * corners[i]->uv.x;
        v += weight * corners[i]->uv.y;
        for (int k = 0; k < 4; ++k)
          channels[k] += weight * static_cast<float>((corners[i]->col >> (8 * k)) & 0xFFU) / 255.0F;
      }
      const Texel texel = sample(texture, u, v);
      const float alpha = channels[3] * texel.alpha;
      ui::Color& pixel = image.at(x, y);
      pixel.red = blend(channels[0] * texel.red, pixel.red, alpha);
      pixel.green = blend(channels[1] * texel.green, pixel.green, alpha);
      pixel.blue = blend(channels[2] * texel.blue, pixel.blue, alpha);
    }
  }
}

}  // namespace

void serve_textures(ImDrawData& draw_data) {
  if (draw_data.Textures == nullptr) return;
  for (ImTextureData* texture : *draw_data.Textures) {
    if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

Image rasterise(ImDrawData& draw_data) {
  serve_textures(draw_data);
  Image image;
  image.width = static_cast<int>(draw_data.DisplaySize.x);
  image.height = static_cast<int>(draw_data.DisplaySize.y);
  image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  for (const ImDrawList* list : draw_data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.ElemCount == 0) continue;
      const ImTextureData* texture = command.TexRef._TexData;
      const Clip clip{std::max(0, static_cast<int>(command.ClipRect.x)),
                      std::max(0, static_cast<int>(command.ClipRect.y)),
                      std::min(image.width, static_cast<int>(command.ClipRect.z)),
                      std::min(image.height, static_cast<int>(command.ClipRect.w))};
      for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
        const ImDrawVert* corners[3];
        for (unsigned int k = 0; k < 3; ++k) {
          const ImDrawIdx index = list->IdxBuffer.Data[command.IdxOffset + i + k];
          corners[k] = &list->VtxBuffer.Data[command.VtxOffset + index];
        }
        draw_triangle(image, *texture, corners, clip);
      }
    }
  }
  return image;
}

}  // namespace flytt::test
