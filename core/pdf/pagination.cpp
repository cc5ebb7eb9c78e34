#include "core/pdf/pagination.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/pdf/text_styles.h"

namespace flytt::pdf {

namespace {

class Paginator {
public:
  Paginator(Flow flow, std::size_t heading_count) : flow_(std::move(flow)), extents_(flow_.frames.size()) {
    result_.headings.resize(heading_count);
    result_.pages.emplace_back();
  }

  Pagination run() {
    bool is_too_tall = false;  // the chain for one page: piece by piece, until the rest of it can stay together
    for (std::size_t i = 0; i < flow_.strips.size(); ++i) {
      const bool begins_chain = i == 0 || !flow_.strips[i - 1].keeps_with_next || is_too_tall;
      is_too_tall = begins_chain && chain_height(i, true) > kBodyHeight;
      const bool is_whole = begins_chain && !is_too_tall;
      const Length needed = is_whole ? chain_height(i, y_ == 0) : piece_height(i, y_ == 0);
      if (y_ > 0 && y_ + needed > kBodyHeight) begin_page();
      place(flow_.strips[i]);
    }
    draw_frames();
    return std::move(result_);
  }

private:
  struct Extent {
    Length top = -1;  // -1: not on this page
    Length bottom = 0;
  };

  Length header_height(const Strip& strip) const {
    return strip.table < 0 ? 0 : flow_.tables[static_cast<std::size_t>(strip.table)].height;
  }

  Length strip_height(std::size_t at, bool is_at_top) const {
    const Strip& strip = flow_.strips[at];
    return strip.height + (is_at_top ? header_height(strip) : strip.space_before);
  }

  Length chain_height(std::size_t begin, bool is_at_top) const {
    Length height = strip_height(begin, is_at_top);
    for (std::size_t at = begin; flow_.strips[at].keeps_with_next && at + 1 < flow_.strips.size(); ++at) {
      height += strip_height(at + 1, false);
      if (height > kBodyHeight) break;
    }
    return height;
  }

  // A strip; a heading with what it stands above.
  Length piece_height(std::size_t begin, bool is_at_top) const {
    Length height = strip_height(begin, is_at_top);
    for (std::size_t at = begin; flow_.strips[at].is_heading && at + 1 < flow_.strips.size(); ++at) {
      height += strip_height(at + 1, false);
    }
    return height > kBodyHeight ? strip_height(begin, is_at_top) : height;
  }

  void begin_page() {
    draw_frames();
    result_.pages.emplace_back();
    y_ = 0;
  }

  void draw(std::vector<Drawing> drawings) {
    std::vector<Drawing>& content = result_.pages.back().content;
    for (Drawing& drawing : drawings) content.push_back(moved_down(std::move(drawing), kTopMargin + y_));
  }

  void place(Strip& strip) {
    const bool is_at_top = y_ == 0;
    if (!is_at_top) y_ += strip.space_before;
    const Length top = y_;
    if (is_at_top && strip.table >= 0) {
      draw(flow_.tables[static_cast<std::size_t>(strip.table)].drawings);
      y_ += header_height(strip);
    }
    for (int heading : strip.headings) {
      result_.headings[static_cast<std::size_t>(heading)] = {static_cast<int>(result_.pages.size()) - 1,
                                                             kTopMargin + y_};
    }
    draw(std::move(strip.drawings));
    y_ += strip.height;
    for (int frame = strip.frame; frame >= 0; frame = flow_.frames[static_cast<std::size_t>(frame)].outer) {
      Extent& extent = extents_[static_cast<std::size_t>(frame)];
      if (extent.top < 0) extent.top = top;
      extent.bottom = y_;
    }
  }

  void draw_frames() {
    for (std::size_t i = 0; i < extents_.size(); ++i) {
      Extent& extent = extents_[i];
      if (extent.top < 0) continue;
      const Frame& frame = flow_.frames[i];
      RectangleDrawing ground;
      ground.x = frame.x;
      ground.y = kTopMargin + extent.top;
      ground.width = frame.width;
      ground.height = extent.bottom - extent.top;
      ground.colour = frame.ground;
      result_.pages.back().ground.emplace_back(ground);
      if (frame.bar_width > 0) {
        ground.width = frame.bar_width;
        ground.colour = frame.bar;
        result_.pages.back().ground.emplace_back(ground);
      }
      extent = {};
    }
  }

  Flow flow_;  // its strips without the drawings that are on pages already
  std::vector<Extent> extents_;
  Pagination result_;
  Length y_ = 0;  // below the top margin
};

}  // namespace

Pagination paginate(Flow flow, std::size_t heading_count) { return Paginator(std::move(flow), heading_count).run(); }

}  // namespace flytt::pdf
