#include "ui/page/box_style.h"

#include "core/page/every_control.h"

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

void dress_bar_item(BoxStyle& style, bool has_icon, bool is_current) {
  pad(style, kBottomBarLinkPaddingX, 0);
  style.fits_content = false;
  style.min_width = 0;  // the bar shares out what there is, and gives nobody less than a finger needs
  style.min_height = kBottomBarHeight;
  style.icon = has_icon ? kIconLarge : 0;
  style.icon_gap = kBottomBarIconGap;
  style.icon_place = has_icon ? IconPlace::Above : IconPlace::None;
  style.text = is_current ? TextStyle::BarLabelStrong : TextStyle::BarLabel;
  style.is_centred = true;
}

void dress_link(BoxStyle& style, const Node& node, const BoxContext& context) {
  const float target = context.coarse_pointer ? kTargetCoarse : 0;
  const bool has_icon = node.icon != Icon::None;
  style.fits_content = true;
  style.min_width = style.min_height = target;
  if (has_icon) {
    style.icon = kIcon;
    style.icon_gap = kIconGap;
    style.icon_place = IconPlace::Before;
  }
  if (node.look == Look::Lead) style.text = TextStyle::Brand;
  if (node.look == Look::Small || (context.place == Place::Footer && node.look == Look::Default)) {
    style.text = TextStyle::Small;
  }
  if (node.look == Look::Door) {
    const float padding = context.is_narrow ? kCardPaddingNarrow : kCardPadding;
    pad(style, padding, padding);
    style.fits_content = false;
    style.icon = has_icon ? kIconLarge : 0;
    style.icon_gap = kDoorIconGap;
    style.icon_place = has_icon ? IconPlace::Above : IconPlace::None;
    style.text = TextStyle::Heading3;
    return;
  }
  if (node.look == Look::Primary || node.look == Look::Chip || node.look == Look::Quiet) return;
  switch (context.place) {
    case Place::Rail:
      pad(style, kNavigationLinkPaddingX, 0);
      style.fits_content = context.is_in_row;
      style.min_height = context.coarse_pointer ? kTargetCoarse : kNavigationLinkHeight;
      style.icon_gap = kNavigationIconGap;
      if (node.state.current) style.text = TextStyle::BodyStrong;
      return;
    case Place::BottomBar:
      return dress_bar_item(style, has_icon, node.state.current);
    case Place::Aside:
      pad(style, kAsideLinkPaddingX, kAsideLinkPaddingY);
      style.fits_content = false;
      style.text = TextStyle::Small;
      return;
    case Place::Content:
    case Place::Banner:
    case Place::Footer:
    case Place::InnerNavigation:
      return;
  }
}

void dress_button(BoxStyle& style, const Node& node, const BoxContext& context) {
  const bool is_chip = node.look == Look::Chip;
  const bool is_in_header = page::kHasEveryControl && context.is_in_header;
  const bool is_small = is_chip || is_in_header;
  const float height = is_chip ? kChipHeight : kButtonHeight;
  style.fits_content = true;
  style.is_centred = true;
  style.min_width = context.coarse_pointer ? kTargetCoarse : 0;
  style.min_height = context.coarse_pointer ? kTargetCoarse : height;
  style.text = is_small ? TextStyle::SmallStrong : TextStyle::BodyStrong;
  pad(style, is_chip ? kChipPaddingX : kButtonPaddingX, 0);
  if (context.is_in_table && !context.is_stacked_table && !context.coarse_pointer) {
    style.min_height = is_in_header ? kHeaderButtonHeight : 0;  // else as high as the text beside it
    pad(style, kCellButtonPaddingX, 0);
  }
  if (node.icon == Icon::None) return;
  style.icon = is_small ? kIconSmall : kIcon;
  style.icon_gap = is_small ? kIconGapSmall : kIconGap;
  style.icon_place = IconPlace::Before;
  if (node.runs.empty()) {
    style.icon_gap = 0;
    pad(style, ((context.coarse_pointer ? kTargetCoarse : height) - style.icon) / 2, 0);
  }
}

void dress_summary(BoxStyle& style, const BoxContext& context) {
  if (context.place == Place::BottomBar) return dress_bar_item(style, true, false);
  style.text = TextStyle::BodyStrong;
  style.icon = kIcon;
  style.icon_place = IconPlace::Before;
  if (context.place == Place::Banner) {
    pad(style, kNavigationLinkPaddingX, 0);
    style.icon_gap = kIconGap;
    style.min_height = context.coarse_pointer ? kTargetCoarse : kButtonHeight;
    return;
  }
  pad(style, kSummaryPaddingX, kSummaryPaddingY);
  style.icon_gap = kSummaryChevronGap;
}

void dress_paragraph(BoxStyle& style, const Node& node, const BoxContext& context) {
  if (is_badge(node.look)) {
    pad(style, kBadgePaddingX, kBadgePaddingY);
    style.fits_content = true;
    style.text = node.look == Look::Key ? TextStyle::Small : TextStyle::SmallStrong;
    if (node.icon != Icon::None) {
      style.icon = kIconSmall;
      style.icon_gap = kIconGapSmall;
      style.icon_place = IconPlace::Before;
    }
    return;
  }
  if (context.place == Place::Aside) {  // its heading
    style.left = kAsideLinkPaddingX;
    style.text = TextStyle::SmallStrong;
    return;
  }
  style.has_measure = true;
  if (context.place == Place::Rail) style.left = style.right = kNavigationLinkPaddingX;
  if (node.look == Look::Lead) style.text = TextStyle::Lead;
  if (node.look == Look::Large) style.text = context.is_narrow ? TextStyle::Heading1Narrow : TextStyle::Heading1;
  if (node.look == Look::Small || context.place == Place::Footer) {
    style.text = TextStyle::Small;
  }
  if (shown_icon(node) != Icon::None) {
    style.icon = kIcon;
    style.icon_gap = kIconGap;
    style.icon_place = IconPlace::Before;
  }
}

void dress_heading(BoxStyle& style, const Node& node, const BoxContext& context) {
  style.has_measure = true;
  if (context.place == Place::Aside || context.place == Place::Footer) {
    style.text = TextStyle::SmallStrong;
    if (context.place == Place::Aside) style.left = kAsideLinkPaddingX;
    return;
  }
  switch (node.level) {
    case 1:
      style.text = context.is_narrow ? TextStyle::Heading1Narrow : TextStyle::Heading1;
      return;
    case 2:
      style.text = TextStyle::Heading2;
      return;
    case 3:
      style.text = TextStyle::Heading3;
      return;
    default:
      style.text = TextStyle::BodyStrong;
      return;
  }
}

void dress_cell(BoxStyle& style, const Node& node, const BoxContext& context) {
  if (node.role == Role::ColumnHeader) style.text = TextStyle::SmallStrong;
  if (node.role == Role::RowHeader) style.text = TextStyle::BodyStrong;
  if (context.is_stacked_table) return;
  pad(style, kCellPaddingX, kCellPaddingY);
  if (page::kHasEveryControl && node.role == Role::ColumnHeader &&
      node.runs.empty()) {  // its button's text stands where a text would
    pad(style, kCellPaddingX - kCellButtonPaddingX, kCellPaddingY - kHeaderButtonAbove);
  }
}

}  // namespace

bool is_text_role(Role role) {
  switch (role) {
    case Role::Heading:
    case Role::Paragraph:
    case Role::CodeBlock:
    case Role::Status:
    case Role::Alert:
    case Role::Link:
    case Role::Button:
    case Role::Checkbox:
    case Role::Radio:
    case Role::Summary:
      return true;
    default:
      return false;
  }
}

bool is_field(Role role) {
  return role == Role::TextField || role == Role::Select || (page::kHasEveryControl && role == Role::FileField);
}

bool is_menu(const Node& node, Place place) {
  return node.role == Role::Disclosure && (place == Place::Banner || place == Place::BottomBar);
}

bool is_interactive(Role role) {
  return role == Role::Link || role == Role::Button || role == Role::Summary || role == Role::Checkbox ||
         role == Role::Radio || is_field(role);
}

BoxStyle box_style(const Node& node, const BoxContext& context) {
  BoxStyle style;
  const float card_padding = context.is_narrow ? kCardPaddingNarrow : kCardPadding;
  if (node.look == Look::Card) pad(style, card_padding, card_padding);
  switch (node.role) {
    case Role::Link:
      dress_link(style, node, context);
      if (node.look == Look::Primary || node.look == Look::Chip || node.look == Look::Quiet) {
        dress_button(style, node, context);
      }
      break;
    case Role::Button:
    case Role::Radio:
      dress_button(style, node, context);
      break;
    case Role::Paragraph:
    case Role::Status:
    case Role::Alert:
      dress_paragraph(style, node, context);
      break;
    case Role::Heading:
      dress_heading(style, node, context);
      break;
    case Role::CodeBlock:
      pad(style, kCodePaddingX, kCodePaddingY);
      style.text = TextStyle::Code;
      break;
    case Role::Cell:
    case Role::RowHeader:
    case Role::ColumnHeader:
      dress_cell(style, node, context);
      break;
    case Role::Row:
      if (context.is_stacked_table) pad(style, kStackedRowPadding, kStackedRowPadding);
      break;
    case Role::Summary:
      dress_summary(style, context);
      break;
    case Role::Checkbox:
      style.fits_content = true;
      style.min_height = context.coarse_pointer ? kTargetCoarse : 0;
      style.icon = kCheckboxSide;
      style.icon_gap = kCheckboxGap;
      style.icon_place = IconPlace::Before;
      break;
    case Role::Figure:
      style.fits_content = true;
      break;
    case Role::Group:
    case Role::Article:
      if (is_tone(node.look)) {
        style.left = kCalloutPaddingLeft.at(context.text_scale);
        style.right = kCalloutPaddingRight;
        style.top = style.bottom = kCalloutPaddingY;
        style.icon = kIcon;
        style.icon_place = IconPlace::Callout;
      }
      break;
    case Role::Footer:
      style.top = kFooterPaddingTop;
      style.bottom = kFooterPaddingBottom;
      break;
    default:
      break;
  }
  if (context.place != Place::BottomBar) style.icon *= context.text_scale;
  return style;
}

}  // namespace flytt::ui
