// What a control does when it is activated or its value changes. Views attach actions, App carries them out.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "ui/platform_request.h"
#include "ui/settings.h"

namespace flytt::ui {

struct ToggleDisclosure {};  // opens or closes the disclosure that has the control's key
struct ChooseSetting {
  Setting setting = Setting::Theme;
  std::size_t value = 0;  // index of its kind's values
};
struct ForgetChoices {};  // everything that is kept for the visitor
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

using Action = std::variant<ToggleDisclosure, ChooseSetting, ForgetChoices, ChooseAudience, ChooseChangeClass,
                            ResetFilters, ChooseQuestionOrder, EditField, ClearField, StartCheck, CancelCheck,
                            SaveReport, ExportHandout, CancelExport, SaveQr, ConfirmCopy>;

}  // namespace flytt::ui
