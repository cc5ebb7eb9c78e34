// word/styles.xml: the looks that a document's text refers to by name.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"
#include "core/handout/handout.h"

namespace flytt::docx {

// Ids of styles. Where Word knows the style, it has Word's own name, so that Word shows it in the reader's language,
// lists it in the gallery, and builds contents and navigation from it.
inline constexpr std::string_view kTitleStyle = "Title";
inline constexpr std::string_view kSubtitleStyle = "Subtitle";
inline constexpr std::string_view kBodyStyle = "BodyText";
inline constexpr std::string_view kLeadStyle = "Lead";
inline constexpr std::string_view kSmallStyle = "Small";
inline constexpr std::string_view kListBulletStyle = "ListBullet";
inline constexpr std::string_view kListNumberStyle = "ListNumber";
inline constexpr std::string_view kChecklistStyle = "Checklist";
inline constexpr std::string_view kPlainListStyle = "List";
inline constexpr std::string_view kListContinueStyle = "ListContinue";
inline constexpr std::string_view kCaptionStyle = "Caption";
inline constexpr std::string_view kFigureStyle = "Figure";
inline constexpr std::string_view kCodeStyle = "CodeBlock";
inline constexpr std::string_view kContentsTitleStyle = "TOCHeading";
inline constexpr std::string_view kHeaderStyle = "Header";
inline constexpr std::string_view kFooterStyle = "Footer";
inline constexpr std::string_view kTableStyle = "PlainRows";
inline constexpr std::string_view kTableTextStyle = "TableText";
inline constexpr std::string_view kTableHeadingStyle = "TableHeading";
inline constexpr std::string_view kHyperlinkStyle = "Hyperlink";
inline constexpr std::string_view kInlineCodeStyle = "InlineCode";

inline constexpr std::string_view kCodeFace = "Consolas";

std::string heading_style(int level);                  // 1..6
std::string contents_style(int level);                 // 1..3
std::string callout_style(handout::CalloutKind kind);  // text of a callout
std::string callout_title_style(handout::CalloutKind kind);

// `language` is a BCP 47 tag. No errors come from the styles themselves.
Result<std::string> write_styles(std::string_view language);

}  // namespace flytt::docx
