#include <filesystem>
#include <string>

#include "core/handout/document_text.h"
#include "core/handout/handout.h"
#include "core/pdf/write_pdf.h"
#include "core/png/write_png.h"
#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"
#include "core/qr/qr_text.h"
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

Result<std::string> as_pdf(const std::string& text, const ModuleGrid& grid) {
  const Result<content::Day> today = day_or_today("");
  if (!today) return tl::unexpected<Error>(today.error());
  handout::Handout document;
  document.title = "QR code";
  document.language = "en";
  document.author = "Flytt";
  document.created = content::format_day(*today);
  handout::Figure figure;
  figure.modules = grid;
  figure.alternative_text = "QR code for " + text;
  figure.caption = Inline{plain_run(text)};
  figure.width_mm = 120;
  document.body.push_back({handout::Heading{1, Inline{plain_run("QR code")}, ""}});
  document.body.push_back({figure});
  handout::clean_texts(document);
  return pdf::write_pdf(document, embedded_font_set());
}

Result<std::string> draw(const std::string& format, const std::string& text, const ModuleGrid& grid) {
  if (format == "svg") return qr::write_svg(grid, text, qr::SvgLook{});
  if (format == "png") return png::write_png(grid, png::kPosterPixelsPerModule, qr::kQuietZoneModules);
  if (format == "txt") return qr::write_text(grid, qr::Ink::Dark, qr::kQuietZoneModules);
  if (format == "pdf") return as_pdf(text, grid);
  return fail(ErrorCode::UnknownName, "No format is named \"" + format + "\".",
              "End the file's name with .svg, .png, .pdf or .txt, or give --format.");
}

}  // namespace

ExitStatus write_qr(const QrArguments& arguments) {
  const Result<ModuleGrid> grid = qr::encode(arguments.text, level_of(arguments.level));
  if (!grid) {
    print_error(grid.error());
    return ExitStatus::WrongUse;
  }
  const Result<std::string> bytes = draw(format_of(arguments), arguments.text, *grid);
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
