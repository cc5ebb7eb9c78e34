#include "ui/features/phones/phones_feature.h"

#include "core/png/write_png.h"
#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"
#include "ui/app/file_name.h"
#include "ui/app/keeping.h"
#include "ui/features/phones/mobile_code.h"

namespace flytt::ui::phones {
namespace {

constexpr std::string_view kCompany = "company";  // the name of the kept value and of the parameter

}  // namespace

void Feature::enter(Context& context, const EditCompany&, const std::string& value) {
  context.state.of<State>().company = value;
  keep<Feature>(context, kCompany, value);
}

void Feature::carry_out(Context& context, const SaveQr& action) {
  const MobileCode code = mobile_code(context.state);
  if (!code.address) return;
  const std::string& address = *code.address;
  const Result<ModuleGrid> grid = qr::encode(address, qr::Level::M);
  if (!grid) return;
  const std::string name = qr_file_name(code.company);
  if (action.format == QrFormat::Svg) {
    context.request(SaveFile{name + ".svg", "image/svg+xml", qr::write_svg(*grid, address, qr::SvgLook{})});
  } else {
    context.request(SaveFile{name + ".png", "image/png",
                             png::write_png(*grid, png::kPosterPixelsPerModule, qr::kQuietZoneModules)});
  }
}

void Feature::read_parameter(Context& context, std::string_view name, std::string_view value) {
  if (name == kCompany) context.state.of<State>().company = value;
}

void Feature::restore(Context& context, int, std::string_view name, std::string_view value) {
  read_parameter(context, name, value);
}

void Feature::forget(Context& context) { context.state.of<State>().company.clear(); }

}  // namespace flytt::ui::phones
