// Turns what Dear ImGui wants drawn into a picture, as the OpenGL renderer does, without a graphics card.
#pragma once

#include <imgui.h>

#include "tests/support/image.h"

namespace flytt::test {

// `draw_data` as ImGui::Render() left it; its textures must be RGBA32 and are marked as created.
Image rasterise(ImDrawData& draw_data);

// Answers the requests for textures that a renderer would answer. rasterise() calls it.
void serve_textures(ImDrawData& draw_data);

}  // namespace flytt::test
