#include <filesystem>
#include <string>

#include "core/handout/document_text.h"
#include "core/handout/handout.h"
#include "core/pdf/write_pdf.h"
#include "core/png/write_png.h"
#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"
#include "core/qr/qr_text.h"
#include "core/text/utf8.h"
#include "shell/command_line/commands.h"
#include "shell/command_line/edition.h"
#include "shell/command_line/files.h"
#include "shell/command_line/fonts.h"
#include "shell/command_line/report.h"

namespace flytt::command_line {
namespace {

qr::Level level_of(const std::string& letter) {
  if (letter == "L") return qr::Level::L;
  if (letter == "Q") return qr::Level::Q;
  if (letter == "H") return qr::Level::H;
  return qr::Level::M;
}

std::string format_of(const QrArguments& arguments) {
  if (!arguments.format.empty()) return arguments.format;
  const std::string ending = std::filesystem::path(arguments.output).extension().string();
  return ending.empty() ? std::string() : ending.substr(1);
}

// What the code says, for those who read it as text. A code may hold any bytes.
std::string readable(const std::string& text) {
  const bool is_text = text::is_valid_utf8(text) && text::find_forbidden_character(text) == std::string::npos;
  return is_text ? text : std::to_string(text.size()) + " bytes that are not text";
}

std::string with_company(const QrArguments& arguments) {
  const std::string text = readable(arguments.text);
  return arguments.company.empty() ? text : arguments.company + " \u00b7 " + text;
}

Result<std::string> as_pdf(const QrArguments& arguments, const ModuleGrid& grid) {
  const Result<content::Day> today = day_or_today("");
  if (!today) return tl::unexpected<Error>(today.error());
  handout::Handout document;
  document.title = "QR code";
  document.language = "en";
  document.author = "Flytt";
  document.created = content::format_day(*today);
  handout::Figure figure;
  figure.modules = grid;
  figure.alternative_text = "QR code for " + readable(arguments.text);
  figure.caption = Inline{plain_run(with_company(arguments))};
  figure.width_mm = 120;
  document.body.push_back({handout::Heading{1, Inline{plain_run("QR code")}, ""}});
  document.body.push_back({figure});
  handout::clean_texts(document);
  return pdf::write_pdf(document, embedded_font_set());
}

Result<std::string> draw(const QrArguments& arguments, const ModuleGrid& grid) {
  const std::string format = format_of(arguments);
  if (format == "svg") return qr::write_svg(grid, with_company(arguments), qr::SvgLook{});
  if (format == "png") return png::write_png(grid, png::kPosterPixelsPerModule, qr::kQuietZoneModules);
  if (format == "txt") {
    const std::string symbol = qr::write_text(grid, qr::Ink::Dark, qr::kQuietZoneModules);
    return arguments.company.empty() ? symbol : symbol + arguments.company + "\n";
  }
  if (format == "pdf") return as_pdf(arguments, grid);
  return fail(ErrorCode::UnknownName, "No format is named \"" + format + "\".",
              "End the file's name with .svg, .png, .pdf or .txt, or give --format.");
}

}  // namespace

ExitStatus write_qr(const QrArguments& arguments) {
  QrArguments checked = arguments;
  const Result<std::string> company = company_for(arguments.company);
  if (!company) {
    print_error(company.error());
    return ExitStatus::WrongUse;
  }
  checked.company = *company;
  const Result<ModuleGrid> grid = qr::encode(arguments.text, level_of(arguments.level));
  if (!grid) {
    print_error(grid.error());
    return ExitStatus::WrongUse;
  }
  const Result<std::string> bytes = draw(checked, *grid);
  if (!bytes) {
    print_error(bytes.error());
    return bytes.error().code == ErrorCode::UnknownName ? ExitStatus::WrongUse : ExitStatus::CouldNotDo;
  }
  const Result<void> written = write_output(arguments.output, *bytes);
  if (!written) {
    print_error(written.error());
    return ExitStatus::CouldNotDo;
  }
  return ExitStatus::Fine;
}

}  // namespace flytt::command_line
