#include "ui/features/phones/phones_feature.h"

#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"
#include "core/text/json_writer.h"
#include "ui/app/file_name.h"
#include "ui/app/keeping.h"
#include "ui/features/phones/mobile_code.h"

namespace flytt::ui::phones {
namespace {

constexpr std::string_view kCompany = "company";  // the name of the kept value and of the parameter

// In the workshop, where PDF needs the same compression.
void make_picture(Context& context, const std::string& address, const std::string& file_name) {
  State& state = context.state.of<State>();
  if (state.picture.is_under_way()) return;
  text::JsonWriter parameters(text::JsonWriter::Layout::Compact);
  parameters.open('{');
  parameters.member("text", address);
  parameters.member("file_name", file_name);
  parameters.close('}');
  state.picture_name = file_name;
  begin_work(state.picture, context.begin_job("qr_picture", parameters.finish()));
}

}  // namespace

void Feature::enter(Context& context, const EditCompany&, const std::string& value) {
  State& state = context.state.of<State>();
  state.company = value;
  if (!state.picture.is_under_way()) state.picture = {};  // what was said is of another name
  keep<Feature>(context, kCompany, value);
}

void Feature::carry_out(Context& context, const SaveQr& action) {
  const MobileCode code = mobile_code(context.state);
  if (!code.address) return;
  const std::string& address = *code.address;
  const std::string name = qr_file_name(code.company);
  if (action.format == QrFormat::Png) return make_picture(context, address, name + ".png");
  const Result<ModuleGrid> grid = qr::encode(address, qr::Level::M);
  if (!grid) return;
  context.request(SaveFile{name + ".svg", "image/svg+xml", qr::write_svg(*grid, address, qr::SvgLook{})});
}

void Feature::carry_out(Context& context, const CancelPicture&) {
  give_up_work(context, context.state.of<State>().picture);
}

void Feature::take(Context& context, const JobProgressed& event) { follow(context.state.of<State>().picture, event); }

void Feature::take(Context& context, const JobFinished& event) { follow(context.state.of<State>().picture, event); }

void Feature::take(Context& context, const JobFailed& event) { follow(context.state.of<State>().picture, event); }

void Feature::read_parameter(Context& context, std::string_view name, std::string_view value) {
  if (name == kCompany) context.state.of<State>().company = value;
}

void Feature::restore(Context& context, int, std::string_view name, std::string_view value) {
  read_parameter(context, name, value);
}

void Feature::forget(Context& context) { context.state.of<State>().company.clear(); }

}  // namespace flytt::ui::phones
