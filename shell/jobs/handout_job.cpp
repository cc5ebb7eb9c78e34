#include "shell/jobs/handout_job.h"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/content/bundle.h"
#include "core/content/period.h"
#include "core/docx/write_docx.h"
#include "core/handout/compose.h"
#include "core/html/handout_html.h"
#include "core/markdown/write_markdown.h"
#include "shell/jobs/parameters.h"

namespace flytt::jobs {
namespace {

// In the order of pdf::FontSet.
constexpr std::array<std::string_view, pdf::kFaceCount> kFontFiles{
    "fonts/documents/source-sans-regular.ttf", "fonts/documents/source-sans-semibold.ttf",
    "fonts/documents/source-sans-italic.ttf", "fonts/documents/source-code-regular.ttf"};

Place at(const char* parameter) {
  Place place;
  place.pointer = std::string("/") + parameter;
  return place;
}

struct Wanted {
  handout::HandoutFormat format = handout::HandoutFormat::Pdf;
  handout::HandoutSet set = handout::HandoutSet::All;
  content::Day today;
  std::string language;
  std::string file_name;
  std::string portal;
  std::string company;
};

// Two steps: what the document says, and the document's file.
class HandoutJob : public Job {
public:
  explicit HandoutJob(Wanted wanted)
      : wanted_(std::move(wanted)), content_file_("content/" + wanted_.language + ".json") {}

  std::vector<std::string> needs() const override {
    std::vector<std::string> files{content_file_};
    if (wanted_.format == handout::HandoutFormat::Pdf) files.insert(files.end(), kFontFiles.begin(), kFontFiles.end());
    return files;
  }

  Result<void> give(std::string_view name, std::string bytes) override {
    if (name == content_file_) return read_content(bytes);
    for (std::size_t face = 0; face < kFontFiles.size(); ++face) {
      if (name != kFontFiles[face]) continue;
      fonts_[face] = std::move(bytes);
      return {};
    }
    return Job::give(name, std::move(bytes));
  }

  Result<double> step() override {
    if (!edition_.has_value()) {
      return fail(ErrorCode::MissingValue, "The content is missing.", "Give " + content_file_ + " first.");
    }
    if (!document_.has_value()) {
      document_ = handout::compose(*edition_, wanted_.set, wanted_.today, wanted_.portal, wanted_.company);
      return 0.5;
    }
    Result<std::string> bytes =
        write_document(wanted_.format, *document_, {fonts_[0], fonts_[1], fonts_[2], fonts_[3]});
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    result_.files.push_back(
        {wanted_.file_name, std::string(handout::names_of(wanted_.format).media_type), std::move(*bytes)});
    return 1.0;
  }

  Result<JobResult> finish() override { return std::move(result_); }

private:
  Result<void> read_content(std::string_view bundle) {
    content::Pack pack = content::read_bundle(bundle);
    if (!pack.editions.empty()) {
      edition_ = std::move(pack.editions.front());
      return {};
    }
    if (!pack.problems.empty()) return tl::unexpected<Error>(std::move(pack.problems.front().error));
    return fail(ErrorCode::MissingValue, "The content holds no edition.", "Run flytt lint and correct what it lists.");
  }

  Wanted wanted_;
  std::string content_file_;
  std::array<std::string, pdf::kFaceCount> fonts_;
  std::optional<content::Edition> edition_;
  std::optional<handout::Handout> document_;
  JobResult result_;
};

Result<Wanted> read_wanted(const Parameters& parameters) {
  Wanted wanted;
  const std::array<std::pair<const char*, std::string*>, 4> texts{{{"language", &wanted.language},
                                                                   {"file_name", &wanted.file_name},
                                                                   {"portal", &wanted.portal},
                                                                   {"company", &wanted.company}}};
  for (const auto& [name, text] : texts) {
    Result<std::string> read = parameters.text(name);
    if (!read) return tl::unexpected<Error>(std::move(read.error()));
    *text = std::move(*read);
  }
  const Result<std::string> format = parameters.text("format");
  if (!format) return tl::unexpected<Error>(format.error());
  const std::optional<handout::HandoutFormat> known_format = handout::find_format(*format);
  if (!known_format.has_value()) {
    return fail(ErrorCode::UnknownName, "There is no format \"" + *format + "\".", "Choose pdf, docx, html or md.",
                at("format"));
  }
  wanted.format = *known_format;
  const Result<content::Day> today = parameters.text("today").and_then(content::parse_day);
  if (!today) return tl::unexpected<Error>(today.error());
  wanted.today = *today;
  const Result<std::string> set = parameters.text("set");
  if (!set) return tl::unexpected<Error>(set.error());
  const std::optional<handout::HandoutSet> known = handout::find_set(*set);
  if (!known.has_value()) {
    return fail(ErrorCode::UnknownName, "There is no set \"" + *set + "\".", "Choose one that is offered.", at("set"));
  }
  wanted.set = *known;
  return wanted;
}

}  // namespace

Result<std::unique_ptr<Job>> begin_handout(std::string_view parameters) {
  const Result<Parameters> read = Parameters::read(parameters);
  if (!read) return tl::unexpected<Error>(read.error());
  Result<Wanted> wanted = read_wanted(*read);
  if (!wanted) return tl::unexpected<Error>(std::move(wanted.error()));
  return std::make_unique<HandoutJob>(std::move(*wanted));
}

Result<std::string> write_document(handout::HandoutFormat format, const handout::Handout& document,
                                   const pdf::FontSet& fonts) {
  switch (format) {
    case handout::HandoutFormat::Pdf:
      return pdf::write_pdf(document, fonts);
    case handout::HandoutFormat::Docx:
      return docx::write_docx(document);
    case handout::HandoutFormat::Html:
      return html::write_html(document);
    case handout::HandoutFormat::Markdown:
      break;
  }
  return markdown::write_markdown(document);
}

}  // namespace flytt::jobs
