// The QR code with which an employee's phone finds the mobile app's new address.
#pragma once

#include <string>
#include <string_view>

#include "ui/app/events.h"
#include "ui/app/feature.h"
#include "ui/app/work.h"

namespace flytt::ui::phones {

inline constexpr ScreenId kScreen{"mobile"};

struct State {
  std::string company;  // as it was typed
  Work picture;
  std::string picture_name;  // of its file
};

struct EditCompany {};
enum class QrFormat { Svg, Png };
struct SaveQr {
  QrFormat format = QrFormat::Svg;
};

struct CancelPicture {};

struct Feature : FeatureParts {
  using State = phones::State;
  using Actions = Types<EditCompany, SaveQr, CancelPicture>;
  static constexpr Destination kDestination{kScreen, "mobile", page::Icon::Phone, Bars::RailAndBottom};
  static constexpr Store kStore{"mobile"};

  static void show(const View& view);
  static void enter(Context& context, const EditCompany& action, const std::string& value);
  static void carry_out(Context& context, const SaveQr& action);
  static void carry_out(Context& context, const CancelPicture& action);
  static void take(Context& context, const JobProgressed& event);
  static void take(Context& context, const JobFinished& event);
  static void take(Context& context, const JobFailed& event);
  static void read_parameter(Context& context, std::string_view name, std::string_view value);
  static void restore(Context& context, int version, std::string_view name, std::string_view value);
  static void forget(Context& context);
};

}  // namespace flytt::ui::phones
