// Writes QR codes for the outside readers. Usage: PROGRAM FOLDER. For each sample NAME.png, NAME.svg and NAME.expected,
// the text that has to be read.
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "core/png/write_png.h"
#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"

namespace {

using flytt::qr::Level;

struct Sample {
  std::string name;
  std::string text;
  Level level;
};

std::vector<Sample> samples() {
  const std::string address = "https://mobile.flexhrm.com/";
  std::string long_text;
  while (long_text.size() < 1200) long_text += "Chapter " + std::to_string(long_text.size()) + ": scan me. ";
  return {{"address_l", address, Level::L},
          {"address_m", address, Level::M},
          {"address_q", address, Level::Q},
          {"address_h", address, Level::H},
          {"company", address + "c/%C3%85keri%20%26%20Son/start", Level::M},
          {"english", "Scan this code with your phone's camera.", Level::M},
          {"swedish", "Skanna koden med mobilens kamera, så öppnas den nya adressen på en gång.", Level::M},
          {"many_scripts", "Flytt – Ελληνικά, Ünïcödé, 日本語 €", Level::Q},
          {"digits", "31415926535897932384626433832795028841971", Level::H},
          {"capitals", "HTTPS://MOBILE.FLEXHRM.COM/ABC-123", Level::M},
          {"mixed", "order 00123456789012345678 FOR ACME CORPORATION / please", Level::M},
          {"one_character", "7", Level::L},
          {"version_with_information", address + std::string(100, 'x'), Level::M},
          {"long", long_text, Level::M},
          {"longest", std::string(2953, 'z'), Level::L}};
}

bool write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(file.flush());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: PROGRAM FOLDER\n", stderr);
    return 2;
  }
  for (const Sample& sample : samples()) {
    const std::string path = std::string(argv[1]) + '/' + sample.name;
    const flytt::Result<flytt::ModuleGrid> grid = flytt::qr::encode(sample.text, sample.level);
    const bool is_written =
        grid && write_file(path + ".png", flytt::png::write_png(*grid, 4, flytt::qr::kQuietZoneModules)) &&
        write_file(path + ".svg", flytt::qr::write_svg(*grid, sample.text, {flytt::qr::kQuietZoneModules, 4})) &&
        write_file(path + ".expected", sample.text);
    if (!is_written) {
      std::fprintf(stderr, "%s could not be written\n", path.c_str());
      return 3;
    }
  }
  return 0;
}
