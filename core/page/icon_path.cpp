#include "core/page/icon_path.h"

namespace flytt::page {

std::string_view icon_path(Icon icon) {
  switch (icon) {
    case Icon::None:
      return "";
    case Icon::Home:
      return "M4 11 L12 4 L20 11 M6 9.25 V20 H18 V9.25 M10 20 V14 H14 V20";
    case Icon::Changes:
      return "M4 8 H19 M15 4 L19 8 L15 12 M20 16 H5 M9 12 L5 16 L9 20";
    case Icon::Questions:
      return "M12 3 A9 9 0 1 1 12 21 A9 9 0 1 1 12 3 Z M9.5 9.75 A2.5 2.5 0 1 1 12 12.25 V14 M12 16 V17.5";
    case Icon::Shield:
      return "M12 3 L19 5.75 V11 C19 16 16 19.5 12 21 C8 19.5 5 16 5 11 V5.75 Z M8.75 12 L11 14.25 L15.25 9.75";
    case Icon::Phone:
      return "M8 3 H16 C17.1 3 18 3.9 18 5 V19 C18 20.1 17.1 21 16 21 H8 C6.9 21 6 20.1 6 19 V5 C6 3.9 6.9 3 8 3 Z "
             "M10.75 18 H13.25";
    case Icon::Plan:
      return "M4 6 L5.5 7.5 L8 5 M4 12 L5.5 13.5 L8 11 M4 18 L5.5 19.5 L8 17 M11.5 6.5 H20 M11.5 12.5 H20 M11.5 18.5 "
             "H20";
    case Icon::Document:
      return "M14 3 H7 C5.9 3 5 3.9 5 5 V19 C5 20.1 5.9 21 7 21 H17 C18.1 21 19 20.1 19 19 V8 Z M14 3 V8 H19 M9 13 H15 "
             "M9 17 H15";
    case Icon::Search:
      return "M10.5 4 A6.5 6.5 0 1 1 10.5 17 A6.5 6.5 0 1 1 10.5 4 Z M15.25 15.25 L20 20";
    case Icon::Language:
      return "M12 3 A9 9 0 1 1 12 21 A9 9 0 1 1 12 3 Z M3 12 H21 M12 3 C15.5 7 15.5 17 12 21 C8.5 17 8.5 7 12 3 Z";
    case Icon::Sun:
      return "M12 8 A4 4 0 1 1 12 16 A4 4 0 1 1 12 8 Z M12 2.5 V4.5 M12 19.5 V21.5 M2.5 12 H4.5 M19.5 12 H21.5 "
             "M5.3 5.3 L6.7 6.7 M17.3 17.3 L18.7 18.7 M18.7 5.3 L17.3 6.7 M6.7 17.3 L5.3 18.7";
    case Icon::Moon:
      return "M20 14 A8.5 8.5 0 1 1 10 4 A7.5 7.5 0 0 0 20 14";
    case Icon::Settings:
      return "M4 7 H12 M16 7 H20 M14 5 A2 2 0 1 1 14 9 A2 2 0 1 1 14 5 Z M4 17 H8 M12 17 H20 M10 15 A2 2 0 1 1 10 19 "
             "A2 2 0 1 1 10 15 Z";
    case Icon::Menu:
      return "M4 7 H20 M4 12 H20 M4 17 H20";
    case Icon::More:
      return "M5 11.25 A0.75 0.75 0 1 1 5 12.75 A0.75 0.75 0 1 1 5 11.25 Z M12 11.25 A0.75 0.75 0 1 1 12 12.75 "
             "A0.75 0.75 0 1 1 12 11.25 Z M19 11.25 A0.75 0.75 0 1 1 19 12.75 A0.75 0.75 0 1 1 19 11.25 Z";
    case Icon::Close:
      return "M6 6 L18 18 M18 6 L6 18";
    case Icon::Check:
      return "M12 3 A9 9 0 1 1 12 21 A9 9 0 1 1 12 3 Z M8 12.25 L11 15.25 L16.25 9.5";
    case Icon::Warning:
      return "M12 4 L21 20 H3 Z M12 10 V14.5 M12 16.25 V17.75";
    case Icon::Error:
      return "M12 3 A9 9 0 1 1 12 21 A9 9 0 1 1 12 3 Z M9 9 L15 15 M15 9 L9 15";
    case Icon::Info:
      return "M12 3 A9 9 0 1 1 12 21 A9 9 0 1 1 12 3 Z M12 11 V16.5 M12 7.25 V8.75";
    case Icon::Clock:
      return "M12 3 A9 9 0 1 1 12 21 A9 9 0 1 1 12 3 Z M12 7 V12 L15.5 14";
    case Icon::Copy:
      return "M9.5 8 H17.5 C18.3 8 19 8.7 19 9.5 V19.5 C19 20.3 18.3 21 17.5 21 H9.5 C8.7 21 8 20.3 8 19.5 V9.5 "
             "C8 8.7 8.7 8 9.5 8 Z M5 16 V4.5 C5 3.7 5.7 3 6.5 3 H15";
    case Icon::Download:
      return "M12 4 V15 M7.5 10.5 L12 15 L16.5 10.5 M5 19.5 H19";
    case Icon::External:
      return "M13.5 4 H20 V10.5 M20 4 L11 13 M17 14 V18.5 C17 19.3 16.3 20 15.5 20 H5.5 C4.7 20 4 19.3 4 18.5 V8.5 "
             "C4 7.7 4.7 7 5.5 7 H10";
    case Icon::ChevronDown:
      return "M6 9 L12 15 L18 9";
    case Icon::ChevronRight:
      return "M9 6 L15 12 L9 18";
    case Icon::ArrowRight:
      return "M4 12 H19 M13 6 L19 12 L13 18";
    case Icon::ArrowUp:
      return "M12 19 V5 M6.5 10.5 L12 5 L17.5 10.5";
    case Icon::ArrowDown:
      return "M12 5 V19 M6.5 13.5 L12 19 L17.5 13.5";
    case Icon::Link:
      return "M10 14 A4 4 0 0 0 15.7 14 L19 10.7 A4 4 0 0 0 13.3 5 L12 6.3 M14 10 A4 4 0 0 0 8.3 10 L5 13.3 "
             "A4 4 0 0 0 10.7 19 L12 17.7";
    case Icon::Play:
      return "M8 5 L18.5 12 L8 19 Z";
    case Icon::Stop:
      return "M7 7 H17 V17 H7 Z";
    case Icon::People:
      return "M9 5 A3 3 0 1 1 9 11 A3 3 0 1 1 9 5 Z M3 19 C3 15.5 5.5 14 9 14 C12.5 14 15 15.5 15 19 M15.5 5.2 "
             "A3 3 0 0 1 15.5 10.8 M17.5 14.4 C19.7 15.1 21 16.7 21 19";
    case Icon::Network:
      return "M9 3 H15 V8 H9 Z M3 16 H9 V21 H3 Z M15 16 H21 V21 H15 Z M12 8 V12 M6 16 V12 H18 V16";
  }
  return "";
}

}  // namespace flytt::page
