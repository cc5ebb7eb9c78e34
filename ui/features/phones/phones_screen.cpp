// The QR code with which an employee's phone finds the mobile app's new address.
#include <string>
#include <string_view>

#include "core/mobile/mobile_address.h"
#include "core/qr/qr_code.h"
#include "ui/app/show_work.h"
#include "ui/app/view.h"
#include "ui/features/documents/documents_feature.h"
#include "ui/features/phones/mobile_code.h"
#include "ui/features/phones/phones_feature.h"

namespace flytt::ui::phones {

using page::Icon;
using page::Look;

namespace {

// `company` stands below the code; empty = nothing.
void code(const View& view, const std::string& url, const std::string& company) {
  const Result<ModuleGrid> grid = qr::encode(url, qr::Level::M);
  if (!grid) {
    view.page.alert("code/error", grid.error().message + " " + grid.error().remedy);
    return;
  }
  const auto card = view.page.card("code");
  view.page.heading("code/heading", 2, view.text("mobile.code.heading")).anchor = "code";
  view.page.figure("code/figure", *grid, view.text("mobile.code.alt", {{"url", url}}));
  if (!company.empty()) {
    Run name = plain_run(company);
    name.strong = true;
    view.page.paragraph("code/company", Inline{name});
  }
  Run address = plain_run(url);
  address.code = true;
  address.href = url;
  view.page.paragraph("code/url", Inline{address});
  const auto row = view.page.row("code/actions", 12);
  view.page.copy_button("code/copy", view.text("mobile.copy"), url);
  view.page.button("code/svg", view.text("mobile.download.svg"), Look::Default, SaveQr{QrFormat::Svg}, Icon::Download);
  view.page.button("code/png", view.text("mobile.download.png"), Look::Default, SaveQr{QrFormat::Png}, Icon::Download)
      .state.disabled = view.state.of<State>().picture.is_under_way();
}

// Why there is no address, and what the reader does about it.
std::string_view error_key(ErrorCode code) {
  switch (code) {
    case ErrorCode::MissingValue:
      return "mobile.error.not_published";
    case ErrorCode::TooLarge:
      return "mobile.error.too_long";
    default:
      return "mobile.error.not_usable";
  }
}

void printed_sheet(const View& view) {
  view.page.link("print", view.text("mobile.print", {{"set", view.text("documents.set.onboarding")}}),
                 documents::path_of_set(view, "onboarding"));
}

void steps(const View& view, const std::string& url) {
  view.page.heading("new/heading", 2, view.text("mobile.new.heading")).anchor = "new";
  {
    const auto list = view.page.list("new", 1);
    for (const std::string_view step : {"scan", "open"}) {
      const std::string key = "new/" + std::string(step);
      const auto item = view.page.item(key);
      view.page.paragraph(key + "/text", view.text("mobile.new.step." + std::string(step), {{"url", url}}));
    }
  }
  view.page.heading("existing/heading", 2, view.text("mobile.existing.heading")).anchor = "existing";
  view.page.paragraph("existing/text", view.text("mobile.existing.text"));
}

// What is wrong with the name, or that there is no address.
void trouble(const View& view, const Error& error) {
  const auto callout = view.page.callout("company/error", Look::Bad);
  const std::string most = std::to_string(mobile::max_company_length(view.state.edition.mobile));
  view.page.alert("company/error/text", view.text(error_key(error.code), {{"most", most}})).anchor = "company-error";
}

}  // namespace

void Feature::show(const View& view) {
  const MobileCode mobile = mobile_code(view.state);
  view.page.heading("title", 1, view.text("mobile.title"));
  view.page.paragraph("lead", view.text("mobile.lead"), Look::Lead);
  if (mobile.address) {
    // Whoever reads this on the phone, upright or on its side, needs no code.
    page::Node& open = view.page.link("open", view.text("mobile.open"), *mobile.address, Look::Primary, Icon::External);
    open.widths = page::Widths::BelowWide;
  }
  {
    page::Node& field =
        view.page.text_field("company", view.text("mobile.company.label"), view.state.of<State>().company,
                             view.text("mobile.company.placeholder"), EditCompany{}, page::InputKind::Organization);
    field.state.invalid = !mobile.company_error;
    field.described_by = field.state.invalid ? "company-error company-help" : "company-help";
  }
  view.page.paragraph("company/help", view.text("mobile.company.help"), Look::Small).anchor = "company-help";
  if (!mobile.company_error) trouble(view, mobile.company_error.error());
  if (!mobile.address) return trouble(view, mobile.address.error());
  code(view, *mobile.address, mobile.company);
  show_writing(view, "work", view.state.of<State>().picture, view.state.of<State>().picture_name, CancelPicture{});
  printed_sheet(view);
  steps(view, *mobile.address);
}

}  // namespace flytt::ui::phones
