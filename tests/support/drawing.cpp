#include "tests/support/drawing.h"

#include <cmath>
#include <string_view>

#include "core/contract.h"
#include "fonts/embedded_fonts.h"
#include "tests/support/rasteriser.h"

namespace flytt::test {
namespace {

ui::Theme theme_of(const std::array<std::string_view, ui::kTokenCount>& values) {
  ui::Theme theme;
  for (std::size_t i = 0; i < values.size(); ++i) FLYTT_EXPECTS(ui::parse_color(values[i], theme.colors[i]));
  return theme;
}

}  // namespace

ui::Theme light_theme() {
  return theme_of({"#F6F8FA", "#FFFFFF", "#EEF2F6", "#16202B", "#51606F", "#D3DBE3", "#0A5FB4", "#084A8C", "#FFFFFF",
                   "#17754A", "#E5F4EC", "#8A5A00", "#FBF1DC", "#B3261E", "#FBE9E7"});
}

ui::Theme dark_theme() {
  return theme_of({"#0F151B", "#161E26", "#1E2832", "#E7EDF3", "#A5B2BF", "#2D3945", "#74B7FF", "#A5D0FF", "#0B1520",
                   "#66D69F", "#14301F", "#F1C35B", "#33280E", "#FF8D80", "#3A1815"});
}

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
