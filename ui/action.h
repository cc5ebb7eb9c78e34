// What a control does when it is activated or its value changes. Views attach actions, App carries them out.
#pragma once

#include <string>
#include <variant>

#include "ui/platform_request.h"

namespace flytt::ui {

enum class ThemeChoice { System, Light, Dark };

struct ToggleDisclosure {};  // opens or closes the disclosure that has the control's key
struct ChooseTheme {
  ThemeChoice theme = ThemeChoice::System;
};
struct ChooseAudience {
  std::string audience;  // "it"; empty = everyone
};
struct ChooseChangeClass {
  std::string change_class;  // "breaking"; empty = all
};
struct ResetFilters {};  // everyone, all classes
struct ChooseQuestionOrder {
  bool by_theme = false;  // else by section
};
enum class Field { Search, Company, HandoutSet, HandoutLanguage };
struct EditField {
  Field field = Field::Search;  // the event carries the value
};
struct ClearField {
  Field field = Field::Search;
};
struct StartCheck {};
struct CancelCheck {};
enum class ReportFormat { Text, Csv, Json };
struct SaveReport {
  ReportFormat format = ReportFormat::Text;
};
struct ExportHandout {
  HandoutFormat format = HandoutFormat::Pdf;
};
struct CancelExport {};
enum class QrFormat { Svg, Png };
struct SaveQr {
  QrFormat format = QrFormat::Svg;
};
struct ConfirmCopy {};  // the page has copied; say so

using Action = std::variant<ToggleDisclosure, ChooseTheme, ChooseAudience, ChooseChangeClass, ResetFilters,
                            ChooseQuestionOrder, EditField, ClearField, StartCheck, CancelCheck, SaveReport,
                            ExportHandout, CancelExport, SaveQr, ConfirmCopy>;

}  // namespace flytt::ui
