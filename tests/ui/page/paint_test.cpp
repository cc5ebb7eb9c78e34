#include "ui/page/paint.h"

#include <gtest/gtest.h>
#include <imgui_internal.h>

#include <cstdlib>
#include <new>

#include "tests/support/drawing.h"
#include "tests/support/sample_page.h"
#include "ui/app/page_builder.h"
#include "ui/page/box_style.h"

namespace {

int allocations = 0;

void* counted(std::size_t size) {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace flytt::ui {
namespace {

class PaintTest : public testing::Test {
protected:
  PaintTest() {
    ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return counted(size); },
                                 [](void* memory, void*) { std::free(memory); });
    drawing_ = new test::Drawing;
    viewport_.width_px = 1280;
    viewport_.height_px = 800;
  }
  ~PaintTest() override { delete drawing_; }

  PageLayout lay_out_page(const page::Page& page) { return lay_out(page, viewport_, drawing_->fonts()); }
  static int vertices() { return ImGui::GetDrawData()->TotalVtxCount; }

  test::Drawing* drawing_;
  Viewport viewport_;
  const Theme theme_ = test::light_theme();
};

TEST_F(PaintTest, AllocatesNothingBetweenTwoEqualFrames) {
  const page::Page page = test::sample_page();
  const PageLayout layout = lay_out_page(page);
  PaintState state;
  state.scroll_y = 900;
  for (int i = 0; i < 10; ++i) drawing_->frame(page, layout, theme_, state);
  const int before = allocations;
  for (int i = 0; i < 3; ++i) drawing_->frame(page, layout, theme_, state);
  EXPECT_EQ(allocations, before);
}

TEST_F(PaintTest, DrawsOnlyWhatIsInView) {
  const page::Page small_page = test::long_page(20);
  const page::Page large_page = test::long_page(1000);
  ASSERT_GT(large_page.nodes.size(), 10000U);
  PaintState state;
  state.scroll_y = 400;
  const PageLayout small_layout = lay_out_page(small_page);
  drawing_->frame(small_page, small_layout, theme_, state);
  const int expected = vertices();
  const PageLayout large_layout = lay_out_page(large_page);
  drawing_->frame(large_page, large_layout, theme_, state);
  EXPECT_EQ(vertices(), expected);
  EXPECT_LT(large_layout.end_in_view(1200) - large_layout.first_in_view(400), 200U);
}

// What Dear ImGui takes for the hovered item is the record's rectangle, on every page width and scrolled.
TEST_F(PaintTest, HoversExactlyInsideTheRectanglesOfTheControls) {
  const page::Page page = test::sample_page();
  for (const float width : {360.0F, 1280.0F}) {
    viewport_.width_px = width;
    const PageLayout layout = lay_out_page(page);
    for (std::size_t i = 0; i < page.nodes.size(); ++i) {
      const Box& box = layout.boxes[i];
      if (!box.is_visible || !is_interactive(page.nodes[i].role) || page.nodes[i].state.disabled) continue;
      const Rect& target = is_field(page.nodes[i].role) ? box.field : box.rect;
      PaintState state;
      if (box.region == Region::Document) state.scroll_y = std::max(0.0F, std::round(target.y - 300));
      const float y = target.y - (box.region == Region::Document ? state.scroll_y : 0);
      const struct {
        ImVec2 point;
        bool is_inside;
      } probes[] = {{{target.x + 1, y + 1}, true},
                    {{target.right() - 1, y + target.height - 1}, true},
                    {{target.x - 1.5F, y + 2}, false},
                    {{target.x + 2, y + target.height + 1.5F}, false}};
      for (const auto& probe : probes) {
        drawing_->frame(page, layout, theme_, state, probe.point);
        drawing_->frame(page, layout, theme_, state, probe.point);
        EXPECT_EQ(GImGui->HoveredId == box.id, probe.is_inside)
            << page.nodes[i].key << " at " << probe.point.x << ", " << probe.point.y;
      }
    }
  }
}

TEST_F(PaintTest, HoversLinksWithinAText) {
  const page::Page page = test::sample_page();
  const PageLayout layout = lay_out_page(page);
  const auto node = static_cast<std::size_t>(find_node(page, "change/text"));
  const Box& box = layout.boxes[node];
  for (int k = 0; k < box.fragment_count; ++k) {
    const Fragment& fragment = layout.fragments[static_cast<std::size_t>(box.first_fragment + k)];
    if (page.nodes[node].runs[static_cast<std::size_t>(fragment.run)].href.empty()) continue;
    PaintState state;
    state.scroll_y = fragment.rect.y - 300;
    const ImVec2 pointer(fragment.rect.x + 2, 310);
    drawing_->frame(page, layout, theme_, state, pointer);
    drawing_->frame(page, layout, theme_, state, pointer);
    EXPECT_EQ(GImGui->HoveredId, inline_link_id(box.id, fragment.run, k));
  }
}

TEST_F(PaintTest, HidesTheDocumentBehindTheBars) {
  const page::Page page = test::sample_page();
  const PageLayout layout = lay_out_page(page);
  drawing_->frame(page, layout, theme_);
  const test::Image at_top = drawing_->picture();
  PaintState state;
  state.scroll_y = 333;
  drawing_->frame(page, layout, theme_, state);
  const test::Image scrolled = drawing_->picture();
  for (int y = 0; y < 64; ++y) {
    for (int x = 0; x < 1280; x += 3) ASSERT_EQ(at_top.at(x, y), scrolled.at(x, y)) << x << ", " << y;
  }
}

TEST_F(PaintTest, DoesNotReachThroughAnOpenMenu) {
  page::Page page;
  Actions actions;
  PageBuilder b(page, actions);
  {
    const auto banner = b.banner("banner");
    const auto menu = b.disclosure("menu", text_runs("Menu"), true);
    b.link("menu/one", "One", "/one/");
  }
  {
    const auto main = b.main("main");
    for (int i = 0; i < 12; ++i) b.door("door/" + std::to_string(i), "A door", "", "/en/", page::Icon::None);
  }
  viewport_.width_px = 640;
  const PageLayout layout = lay_out_page(page);
  const Rect& inside = layout.boxes[static_cast<std::size_t>(find_node(page, "menu/one"))].rect;
  const ImVec2 pointer(inside.x + 5, inside.y + 5);
  for (int i = 0; i < 2; ++i) drawing_->frame(page, layout, theme_, {}, pointer);
  EXPECT_EQ(GImGui->HoveredId, layout.boxes[static_cast<std::size_t>(find_node(page, "menu/one"))].id);
}

TEST_F(PaintTest, ReachesNothingBehindADialog) {
  page::Page page;
  Actions actions;
  PageBuilder b(page, actions);
  {
    const auto main = b.main("main");
    for (int i = 0; i < 12; ++i) b.door("door/" + std::to_string(i), "A door", "", "/en/", page::Icon::None);
  }
  {
    const auto dialog = b.dialog("ask");
    b.button("ask/keep", "Keep", page::Look::Primary, ConfirmCopy{});
  }
  viewport_.width_px = 640;
  const PageLayout layout = lay_out_page(page);
  for (const char* key : {"ask/keep", "door/0"}) {
    const Box& box = layout.boxes[static_cast<std::size_t>(find_node(page, key))];
    for (int i = 0; i < 2; ++i) drawing_->frame(page, layout, theme_, {}, ImVec2(box.rect.x + 5, box.rect.y + 5));
    EXPECT_EQ(GImGui->HoveredId, std::string(key) == "ask/keep" ? box.id : 0U) << key;
  }
}

// The grey values between dark and light would show where a module does not fill whole pixels.
TEST_F(PaintTest, DrawsASymbolInWholePixels) {
  const page::Page page = test::sample_page();
  for (const float scale : {1.0F, 1.25F, 1.5F, 2.0F}) {
    viewport_.width_px = 320;
    viewport_.scale = scale;
    const PageLayout layout = lay_out_page(page);
    const Rect& field = layout.boxes[static_cast<std::size_t>(find_node(page, "qr"))].field;
    PaintState state;
    state.scroll_y = field.y - 80;
    drawing_->frame(page, layout, theme_, state);
    const test::Image picture = drawing_->picture();
    int dark = 0;
    const float border = look::kRadius;  // the frame is rounded, in the quiet zone
    for (int y = static_cast<int>((80 + border) * scale); y < static_cast<int>((80 + field.height - border) * scale);
         ++y) {
      for (int x = static_cast<int>((field.x + border) * scale); x < static_cast<int>((field.right() - border) * scale);
           ++x) {
        const std::uint8_t value = picture.at(x, y).green;
        ASSERT_TRUE(value == 0 || value == 255) << x << ", " << y << " at scale " << scale;
        dark += value == 0 ? 1 : 0;
      }
    }
    EXPECT_GT(dark, 1000);
  }
}

int difference(const Color& a, const Color& b) {
  return std::abs(a.red - b.red) + std::abs(a.green - b.green) + std::abs(a.blue - b.blue);
}

TEST_F(PaintTest, DrawsTextInItsColoursNotInGreys) {
  const page::Page page = test::sample_page();
  const PageLayout layout = lay_out_page(page);
  drawing_->frame(page, layout, theme_);
  const test::Image picture = drawing_->picture();
  const Rect& title = layout.boxes[static_cast<std::size_t>(find_node(page, "title"))].rect;
  int greatest = 0;
  for (int y = static_cast<int>(title.y); y < static_cast<int>(title.bottom()); ++y) {
    for (int x = static_cast<int>(title.x); x < static_cast<int>(title.x) + 200; ++x) {
      greatest = std::max(greatest, difference(picture.at(x, y), theme_[Token::Ground]));
    }
  }
  EXPECT_GT(greatest, 0.95 * difference(theme_[Token::Text], theme_[Token::Ground]));
}

}  // namespace
}  // namespace flytt::ui
