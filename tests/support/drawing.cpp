#include "tests/support/drawing.h"

#include <cmath>
#include <cstdint>

#include "core/contract.h"
#include "fonts/embedded_fonts.h"
#include "look/colours.h"
#include "tests/support/rasteriser.h"

namespace flytt::test {
namespace {

ui::Theme theme_of(const std::array<std::uint32_t, look::kTokenCount>& values) {
  ui::Theme theme;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::uint32_t rgb = values[i];
    theme.colors[i] = {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
                       static_cast<std::uint8_t>(rgb)};
  }
  return theme;
}

}  // namespace

ui::Theme light_theme() { return theme_of(look::kLightTheme); }

ui::Theme dark_theme() { return theme_of(look::kDarkTheme); }

Drawing::Drawing() : context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.DisplaySize = {1, 1};
  Result<ui::FontSet> fonts =
      ui::FontSet::create(*io.Fonts, ui::FontFiles{{fonts::kSourceSansRegular, fonts::kSourceSansSemibold,
                                                    fonts::kSourceSansItalic, fonts::kSourceCodeRegular}});
  FLYTT_EXPECTS(fonts.has_value());
  fonts_ = *fonts;
}

Drawing::~Drawing() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Drawing::frame(const page::Page& page, const ui::PageLayout& layout, const ui::Theme& theme,
                    const ui::PaintState& state, ImVec2 pointer) {
  ImGuiIO& io = ImGui::GetIO();
  const float scale = layout.viewport.scale;
  io.DisplaySize = {std::round(layout.viewport.width_px * scale), std::round(layout.viewport.height_px * scale)};
  io.DeltaTime = 1.0F / 60;
  io.AddMousePosEvent(pointer.x * scale, pointer.y * scale);
  ImGui::NewFrame();
  ui::paint(page, layout, fonts_, theme, state);
  ImGui::Render();
  serve_textures(*ImGui::GetDrawData());
}

Image Drawing::picture() { return rasterise(*ImGui::GetDrawData()); }

}  // namespace flytt::test
