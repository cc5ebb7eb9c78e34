#include "tests/fuzz/edited_pack.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

#include "tests/core/content/sample_pack.h"
#include "tests/support/shipped_pack.h"

namespace flytt::fuzz {
namespace {

constexpr std::size_t kMostEdits = 64;
constexpr std::string_view kScreenTexts = "en/interface.json";

// A file of the pack, parted at its strings.
struct PartedFile {
  std::string path;
  std::vector<std::string> between;     // one more than strings
  std::vector<std::size_t> string_ids;  // in `PartedPack::strings`
};

struct PartedPack {
  std::vector<PartedFile> files;
  std::vector<std::string> strings;  // different ones, with their quotation marks
};

// Expects well-formed JSON.
PartedPack part(const std::vector<content::PackFile>& files) {
  PartedPack pack;
  std::map<std::string, std::size_t> ids;
  for (const content::PackFile& file : files) {
    PartedFile& parted = pack.files.emplace_back();
    parted.path = file.path;
    parted.between.emplace_back();
    const std::string& bytes = file.bytes;
    for (std::size_t place = 0; place < bytes.size(); ++place) {
      if (bytes[place] != '"' || file.path == kScreenTexts) {
        parted.between.back() += bytes[place];
        continue;
      }
      const std::size_t begin = place++;
      while (bytes[place] != '"') place += bytes[place] == '\\' ? 2U : 1U;
      const auto [found, is_new] = ids.emplace(bytes.substr(begin, place + 1 - begin), pack.strings.size());
      if (is_new) pack.strings.push_back(found->first);
      parted.string_ids.push_back(found->second);
      parted.between.emplace_back();
    }
  }
  return pack;
}

const PartedPack& parted_pack() {
  static const PartedPack pack = part(small_pack());
  return pack;
}

std::string as_string(std::string_view text) {
  std::string quoted = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') quoted += '\\';
    // A line has no line feed; this stands for one, as Markdown needs it.
    quoted += character == '\t' ? std::string("\\n") : std::string(1, character);
  }
  return quoted + '"';
}

// Takes a number and the blank behind it; false where there is none.
bool take_number(std::string_view& line, std::size_t& number) {
  std::size_t length = 0;
  number = 0;
  while (length < line.size() && length < 4 && line[length] >= '0' && line[length] <= '9') {
    number = number * 10 + static_cast<std::size_t>(line[length++] - '0');
  }
  if (length == 0 || length == line.size() || line[length] != ' ') return false;
  line.remove_prefix(length + 1);
  return true;
}

struct Edit {
  std::size_t file = 0;  // beyond the last = all
  std::size_t string = 0;
  std::string text;
};

std::vector<Edit> read_edits(std::string_view text) {
  std::vector<Edit> edits;
  const PartedPack& pack = parted_pack();
  while (!text.empty() && edits.size() < kMostEdits) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    Edit edit;
    if (!take_number(line, edit.string)) continue;
    edit.file = pack.files.size();
    std::size_t second = 0;
    if (take_number(line, second)) edit.file = std::exchange(edit.string, second) % pack.files.size();
    edit.string %= pack.strings.size();
    edit.text = as_string(line);
    edits.push_back(std::move(edit));
  }
  return edits;
}

}  // namespace

const std::vector<content::PackFile>& small_pack() {
  static const std::vector<content::PackFile> pack = [] {
    std::vector<content::PackFile> files =
        content::sample::with("pack.json", R"("languages": ["en", "sv"])", R"("languages": ["en"])");
    files.erase(std::remove_if(files.begin(), files.end(),
                               [](const content::PackFile& file) { return file.path.rfind("sv/", 0) == 0; }),
                files.end());
    for (const content::PackFile& file : test_support::shipped_pack_files()) {
      if (file.path == kScreenTexts) content::sample::file(files, kScreenTexts).bytes = file.bytes;
    }
    return files;
  }();
  return pack;
}

std::vector<content::PackFile> edited_pack(std::string_view edits) {
  const PartedPack& pack = parted_pack();
  const std::vector<Edit> wanted = read_edits(edits);
  std::vector<content::PackFile> files;
  for (std::size_t number = 0; number < pack.files.size(); ++number) {
    const PartedFile& parted = pack.files[number];
    std::vector<const std::string*> strings;
    for (const std::string& string : pack.strings) strings.push_back(&string);
    for (const Edit& edit : wanted) {
      if (edit.file == number || edit.file == pack.files.size()) strings[edit.string] = &edit.text;
    }
    content::PackFile& file = files.emplace_back();
    file.path = parted.path;
    for (std::size_t i = 0; i < parted.string_ids.size(); ++i) {
      file.bytes += parted.between[i] + *strings[parted.string_ids[i]];
    }
    file.bytes += parted.between.back();
  }
  return files;
}

}  // namespace flytt::fuzz
