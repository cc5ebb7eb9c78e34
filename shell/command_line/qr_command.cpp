// flytt qr: a QR code as a file.
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "core/handout/document_text.h"
#include "core/handout/handout.h"
#include "core/pdf/write_pdf.h"
#include "core/png/write_png.h"
#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"
#include "core/qr/qr_text.h"
#include "core/text/utf8.h"
#include "shell/command_line/command.h"
#include "shell/command_line/edition.h"
#include "shell/command_line/files.h"
#include "shell/command_line/fonts.h"
#include "shell/command_line/options.h"

namespace flytt::command_line {
namespace {

struct Arguments {
  std::string text;
  std::string company;  // whose name stands below the code, where the format has text; empty = nobody's
  std::string output;
  std::string level = "M";  // "L", "M", "Q", "H"
  std::string format;       // "svg", "png", "pdf", "txt"; empty = by the ending of `output`
};

qr::Level level_of(const std::string& letter) {
  if (letter == "L") return qr::Level::L;
  if (letter == "Q") return qr::Level::Q;
  if (letter == "H") return qr::Level::H;
  return qr::Level::M;
}

std::string format_of(const Arguments& arguments) {
  if (!arguments.format.empty()) return arguments.format;
  const std::string ending = std::filesystem::path(arguments.output).extension().string();
  return ending.empty() ? std::string() : ending.substr(1);
}

// What the code says, for those who read it as text. A code may hold any bytes.
std::string readable(const std::string& text) {
  const bool is_text = text::is_valid_utf8(text) && text::find_forbidden_character(text) == std::string::npos;
  return is_text ? text : std::to_string(text.size()) + " bytes that are not text";
}

std::string with_company(const Arguments& arguments) {
  const std::string text = readable(arguments.text);
  return arguments.company.empty() ? text : arguments.company + " \u00b7 " + text;
}

Result<std::string> as_pdf(const Arguments& arguments, const ModuleGrid& grid) {
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
  return pdf::write_pdf(document, embedded_font_set()).map_error([&](Error error) {
    return in_file(std::move(error), arguments.output);
  });
}

Result<std::string> draw(const Arguments& arguments, const ModuleGrid& grid) {
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

Result<Verdict> write_qr(const Arguments& arguments) {
  Arguments checked = arguments;
  const Result<std::string> company = company_for(arguments.company);
  if (!company) return tl::unexpected<Error>(company.error());
  checked.company = *company;
  const Result<ModuleGrid> grid = qr::encode(arguments.text, level_of(arguments.level));
  if (!grid) return tl::unexpected<Error>(grid.error());
  const Result<std::string> bytes = draw(checked, *grid);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  const Result<void> written = write_output(arguments.output, *bytes);
  if (!written) return tl::unexpected<Error>(written.error());
  return Verdict::Fine;
}

Run describe_options(CLI::App& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.add_option("TEXT", arguments->text, "what the code says")->required();
  add_output(options, arguments->output, "file to write; - is standard output");
  options.add_option("--level", arguments->level, "error correction")->check(CLI::IsMember({"L", "M", "Q", "H"}));
  options.add_option("--format", arguments->format, "svg, png, pdf or txt (default: by the file's ending)")
      ->check(CLI::IsMember({"svg", "png", "pdf", "txt"}));
  options.add_option("--company", arguments->company, "name below the code (svg: in its title; pdf, txt)")
      ->check(not_empty());
  return [arguments] { return write_qr(*arguments); };
}

}  // namespace

const Command kQrCommand{"qr", "write a QR code", describe_options};

}  // namespace flytt::command_line
