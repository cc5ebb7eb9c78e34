#include "ui/page/box_style.h"

namespace flytt::ui {

using page::Icon;
using page::Look;
using page::Node;
using page::Role;

namespace {

void pad(BoxStyle& style, float x, float y) {
  style.left = style.right = x;
  style.top = style.bottom = y;
}

void style_bar_item(BoxStyle& style, bool has_icon, bool is_current) {
  pad(style, look::kBottomBarLinkPaddingX, 0);
  style.fits_content = false;
  style.min_width = 0;  // the bar shares out what there is, and gives nobody less than a finger needs
  style.min_height = look::kBottomBarHeight;
  style.icon = has_icon ? look::kIconLarge : 0;
  style.icon_gap = look::kBottomBarIconGap;
  style.icon_place = has_icon ? IconPlace::Above : IconPlace::None;
  style.text = is_current ? look::TextStyle::BarLabelStrong : look::TextStyle::BarLabel;
  style.is_centred = true;
}

void style_link(BoxStyle& style, const Node& node, const BoxContext& context) {
  const float target = context.coarse_pointer ? look::kTargetCoarse : 0;
  const bool has_icon = node.icon != Icon::None;
  style.fits_content = true;
  style.min_width = style.min_height = target;
  if (has_icon) {
    style.icon = look::kIcon;
    style.icon_gap = look::kIconGap;
    style.icon_place = IconPlace::Before;
  }
  if (node.look == Look::Lead) style.text = look::TextStyle::Brand;
  if (node.look == Look::Small || (context.landmark == Landmark::Footer && node.look == Look::Default)) {
    style.text = look::TextStyle::Small;
  }
  if (node.look == Look::Door) {
    const float padding = context.is_narrow ? look::kCardPaddingNarrow : look::kCardPadding;
    pad(style, padding, padding);
    style.fits_content = false;
    style.icon = has_icon ? look::kIconLarge : 0;
    style.icon_gap = look::kDoorIconGap;
    style.icon_place = has_icon ? IconPlace::Above : IconPlace::None;
    style.text = look::TextStyle::Heading3;
    return;
  }
  if (node.look == Look::Primary || node.look == Look::Chip || node.look == Look::Quiet) return;
  switch (context.landmark) {
    case Landmark::Rail:
      pad(style, look::kNavigationLinkPaddingX, 0);
      style.fits_content = context.is_in_row;
      style.min_height = context.coarse_pointer ? look::kTargetCoarse : look::kNavigationLinkHeight;
      style.icon_gap = look::kNavigationIconGap;
      if (node.state.current) style.text = look::TextStyle::BodyStrong;
      return;
    case Landmark::BottomBar:
      return style_bar_item(style, has_icon, node.state.current);
    case Landmark::Aside:
      pad(style, look::kAsideLinkPaddingX, look::kAsideLinkPaddingY);
      style.fits_content = false;
      style.text = look::TextStyle::Small;
      return;
    case Landmark::Content:
    case Landmark::Banner:
    case Landmark::Footer:
    case Landmark::InnerNavigation:
      return;
  }
}

void style_button(BoxStyle& style, const Node& node, const BoxContext& context) {
  const bool is_chip = node.look == Look::Chip;
  const bool is_in_header = context.is_in_header;
  const bool is_small = is_chip || is_in_header;
  const float height = is_chip ? look::kChipHeight : look::kButtonHeight;
  style.fits_content = true;
  style.is_centred = true;
  style.min_width = context.coarse_pointer ? look::kTargetCoarse : 0;
  style.min_height = context.coarse_pointer ? look::kTargetCoarse : height;
  style.text = is_small ? look::TextStyle::SmallStrong : look::TextStyle::BodyStrong;
  pad(style, is_chip ? look::kChipPaddingX : look::kButtonPaddingX, 0);
  if (context.is_in_table && !context.is_stacked_table && !context.coarse_pointer) {
    style.min_height = is_in_header ? look::kHeaderButtonHeight : 0;  // else as high as the text beside it
    pad(style, look::kCellButtonPaddingX, 0);
  }
  if (node.icon == Icon::None) return;
  style.icon = is_small ? look::kIconSmall : look::kIcon;
  style.icon_gap = is_small ? look::kIconGapSmall : look::kIconGap;
  style.icon_place = IconPlace::Before;
  if (node.runs.empty()) {
    style.icon_gap = 0;
    pad(style, ((context.coarse_pointer ? look::kTargetCoarse : height) - style.icon) / 2, 0);
  }
}

void style_summary(BoxStyle& style, const BoxContext& context) {
  if (context.landmark == Landmark::BottomBar) return style_bar_item(style, true, false);
  style.text = look::TextStyle::BodyStrong;
  style.icon = look::kIcon;
  style.icon_place = IconPlace::Before;
  if (context.landmark == Landmark::Banner) {
    pad(style, look::kNavigationLinkPaddingX, 0);
    style.icon_gap = look::kIconGap;
    style.min_height = context.coarse_pointer ? look::kTargetCoarse : look::kButtonHeight;
    return;
  }
  pad(style, look::kSummaryPaddingX, look::kSummaryPaddingY);
  style.icon_gap = look::kSummaryChevronGap;
}

void style_paragraph(BoxStyle& style, const Node& node, const BoxContext& context) {
  if (is_badge(node.look)) {
    pad(style, look::kBadgePaddingX, look::kBadgePaddingY);
    style.fits_content = true;
    style.text = node.look == Look::Key ? look::TextStyle::Small : look::TextStyle::SmallStrong;
    if (node.icon != Icon::None) {
      style.icon = look::kIconSmall;
      style.icon_gap = look::kIconGapSmall;
      style.icon_place = IconPlace::Before;
    }
    return;
  }
  if (context.landmark == Landmark::Aside) {  // its heading
    style.left = look::kAsideLinkPaddingX;
    style.text = look::TextStyle::SmallStrong;
    return;
  }
  style.has_measure = true;
  if (context.landmark == Landmark::Rail) style.left = style.right = look::kNavigationLinkPaddingX;
  if (node.look == Look::Lead) style.text = look::TextStyle::Lead;
  if (node.look == Look::Large)
    style.text = context.is_narrow ? look::TextStyle::Heading1Narrow : look::TextStyle::Heading1;
  if (node.look == Look::Small || context.landmark == Landmark::Footer) {
    style.text = look::TextStyle::Small;
  }
  if (shown_icon(node) != Icon::None) {
    style.icon = look::kIcon;
    style.icon_gap = look::kIconGap;
    style.icon_place = IconPlace::Before;
  }
}

void style_heading(BoxStyle& style, const Node& node, const BoxContext& context) {
  style.has_measure = true;
  if (context.landmark == Landmark::Aside || context.landmark == Landmark::Footer) {
    style.text = look::TextStyle::SmallStrong;
    if (context.landmark == Landmark::Aside) style.left = look::kAsideLinkPaddingX;
    return;
  }
  switch (node.level) {
    case 1:
      style.text = context.is_narrow ? look::TextStyle::Heading1Narrow : look::TextStyle::Heading1;
      return;
    case 2:
      style.text = look::TextStyle::Heading2;
      return;
    case 3:
      style.text = look::TextStyle::Heading3;
      return;
    default:
      style.text = look::TextStyle::BodyStrong;
      return;
  }
}

void style_cell(BoxStyle& style, const Node& node, const BoxContext& context) {
  if (node.role == Role::ColumnHeader) style.text = look::TextStyle::SmallStrong;
  if (node.role == Role::RowHeader) style.text = look::TextStyle::BodyStrong;
  if (context.is_stacked_table) return;
  pad(style, look::kCellPaddingX, look::kCellPaddingY);
  if (node.role == Role::ColumnHeader && node.runs.empty()) {  // its button's text stands where a text would
    pad(style, look::kCellPaddingX - look::kCellButtonPaddingX, look::kCellPaddingY - look::kHeaderButtonAbove);
  }
}

}  // namespace

bool is_field(Role role) { return role == Role::TextField || role == Role::Select || (role == Role::FileField); }

bool is_menu(const Node& node, Landmark landmark) {
  return node.role == Role::Disclosure && (landmark == Landmark::Banner || landmark == Landmark::BottomBar);
}

bool is_interactive(Role role) {
  return role == Role::Link || role == Role::Button || role == Role::Summary || role == Role::Checkbox ||
         role == Role::Radio || is_field(role);
}

BoxStyle box_style(const Node& node, const BoxContext& context) {
  BoxStyle style;
  const float card_padding = context.is_narrow ? look::kCardPaddingNarrow : look::kCardPadding;
  if (node.look == Look::Card) pad(style, card_padding, card_padding);
  switch (node.role) {
    case Role::Link:
      style_link(style, node, context);
      if (node.look == Look::Primary || node.look == Look::Chip || node.look == Look::Quiet) {
        style_button(style, node, context);
      }
      break;
    case Role::Button:
    case Role::Radio:
      style_button(style, node, context);
      break;
    case Role::Paragraph:
    case Role::Status:
    case Role::Alert:
      style_paragraph(style, node, context);
      break;
    case Role::Heading:
      style_heading(style, node, context);
      break;
    case Role::CodeBlock:
      pad(style, look::kCodePaddingX, look::kCodePaddingY);
      style.text = look::TextStyle::Code;
      break;
    case Role::Cell:
    case Role::RowHeader:
    case Role::ColumnHeader:
      style_cell(style, node, context);
      break;
    case Role::Row:
      if (context.is_stacked_table) pad(style, look::kStackedRowPadding, look::kStackedRowPadding);
      break;
    case Role::Summary:
      style_summary(style, context);
      break;
    case Role::Checkbox:
      style.fits_content = true;
      style.min_height = context.coarse_pointer ? look::kTargetCoarse : 0;
      style.icon = look::kCheckboxSide;
      style.icon_gap = look::kCheckboxGap;
      style.icon_place = IconPlace::Before;
      break;
    case Role::Figure:
      style.fits_content = true;
      break;
    case Role::Group:
    case Role::Article:
      if (is_tone(node.look)) {
        style.left = look::kCalloutPaddingLeft.at(context.text_scale);
        style.right = look::kCalloutPaddingRight;
        style.top = style.bottom = look::kCalloutPaddingY;
        style.icon = look::kIcon;
        style.icon_place = IconPlace::Callout;
      }
      break;
    case Role::Footer:
      style.top = look::kFooterPaddingTop;
      style.bottom = look::kFooterPaddingBottom;
      break;
    default:
      break;
  }
  if (context.landmark != Landmark::BottomBar) style.icon *= context.text_scale;
  return style;
}

}  // namespace flytt::ui
