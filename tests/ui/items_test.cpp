// What Dear ImGui is told of, and what the page says there is, are the same controls at the same places: its own hooks
// for test engines report every item of a frame.
#include <gtest/gtest.h>
#include <imgui_internal.h>

#include <cmath>
#include <map>
#include <string_view>
#include <vector>

#include "tests/support/drawing.h"
#include "tests/support/shipped_screens.h"
#include "ui/page/box_style.h"

namespace {

std::vector<std::pair<ImGuiID, ImRect>> items;  // of the frame that is drawn

}  // namespace

// Windows are items too, and Dear ImGui has one of its own that is never shown.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& bounds, const ImGuiLastItemData*) {
  const ImGuiWindow* window = context->CurrentWindow;
  if (std::string_view(window->Name) == "page" && id != window->ID) items.emplace_back(id, bounds);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace flytt::ui {
namespace {

constexpr float kLeastTarget = 24;  // CSS px; WCAG 2.2, 2.5.8

struct Control {
  std::string key;
  std::string name;
  Rect rect;
  bool is_within_text = false;
};

// What can be acted on, by the item that it must have.
std::map<ImGuiID, Control> controls_of(const page::Page& page, const PageLayout& layout) {
  std::map<ImGuiID, Control> controls;
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    const page::Node& node = page.nodes[i];
    const Box& box = layout.boxes[i];
    if (!box.is_visible) continue;
    if (is_interactive(node.role)) {
      const std::string text = plain_text(node.runs);
      const Rect& target = is_field(node.role) ? box.field : box.rect;
      EXPECT_TRUE(controls.emplace(box.id, Control{node.key, text.empty() ? node.label : text, target}).second)
          << node.key << " has the item of another control";
      continue;
    }
    for (int k = 0; k < box.fragment_count; ++k) {
      const Fragment& fragment = layout.fragments[static_cast<std::size_t>(box.first_fragment + k)];
      if (fragment.run < 0) continue;
      const Run& run = node.runs[static_cast<std::size_t>(fragment.run)];
      if (run.href.empty()) continue;
      controls.emplace(inline_link_id(box.id, fragment.run, k), Control{node.key, run.text, fragment.rect, true});
    }
  }
  return controls;
}

void expect_same(const Rect& expected, const ImRect& item, float scale, const std::string& key) {
  EXPECT_NEAR(item.Min.x / scale, expected.x, 1) << key;
  EXPECT_NEAR(item.Min.y / scale, expected.y, 1) << key;
  EXPECT_NEAR(item.Max.x / scale, expected.right(), 1) << key;
  EXPECT_NEAR(item.Max.y / scale, expected.bottom(), 1) << key;
}

class ItemsTest : public testing::Test {
protected:
  // One frame that shows the whole page.
  void compare(const page::Page& page, Viewport viewport) {
    SCOPED_TRACE(page.path + " at " + std::to_string(viewport.width_px));
    viewport.height_px = 800;
    viewport.height_px += lay_out(page, viewport, drawing_.fonts()).document_height;
    const PageLayout layout = lay_out(page, viewport, drawing_.fonts());
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
    items.clear();
    drawing_.frame(page, layout, test::light_theme());

    std::map<ImGuiID, Control> controls = controls_of(page, layout);
    count_ += controls.size();
    const float least = viewport.coarse_pointer ? look::kTargetCoarse : kLeastTarget;
    for (const auto& [id, bounds] : items) {
      const auto found = controls.find(id);
      if (found == controls.end()) {
        ADD_FAILURE() << "an item at " << bounds.Min.x << ", " << bounds.Min.y
                      << " is no control of the page, or is twice";
        continue;
      }
      const Control& control = found->second;
      EXPECT_FALSE(control.name.empty()) << control.key << " has no name";
      expect_same(control.rect, bounds, viewport.scale, control.key);
      if (!control.is_within_text) {
        EXPECT_GE(std::round(bounds.GetWidth() / viewport.scale), least) << control.key;
        EXPECT_GE(std::round(bounds.GetHeight() / viewport.scale), least) << control.key;
      }
      controls.erase(found);
    }
    for (const auto& [id, control] : controls) ADD_FAILURE() << control.key << " has no item";
  }

  void compare(const std::vector<Screen>& screens, const Viewport& viewport) {
    for (const Screen& screen : screens) compare(screen.page, viewport);
    EXPECT_GT(count_, 8 * screens.size());
  }

  test::Drawing drawing_;
  std::size_t count_ = 0;
};

Viewport viewport_of(float width, float scale, bool is_coarse) {
  Viewport viewport;
  viewport.width_px = width;
  viewport.scale = scale;
  viewport.coarse_pointer = is_coarse;
  return viewport;
}

TEST_F(ItemsTest, AreTheControlsOfEveryScreenOnAWidePage) {
  compare(test_support::shipped_screens(), viewport_of(1280, 1, false));
}

TEST_F(ItemsTest, AreTheControlsOfEveryScreenOnAPageOfMediumWidth) {
  compare(test_support::shipped_screens(), viewport_of(768, 1.5, true));
}

TEST_F(ItemsTest, AreTheControlsOfEveryScreenOnAPhone) {
  compare(test_support::shipped_screens(), viewport_of(320, 2, true));
}

TEST_F(ItemsTest, AreTheControlsWhereEverythingIsOpen) {
  for (const float width : {320.0F, 768.0F, 1280.0F}) {
    compare(test_support::shipped_screens(test_support::Disclosures::Open), viewport_of(width, 1, width < 1000));
  }
}

}  // namespace
}  // namespace flytt::ui
