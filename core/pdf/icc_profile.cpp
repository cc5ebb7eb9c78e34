#include "core/pdf/icc_profile.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "core/pdf/big_endian.h"

namespace flytt::pdf {

namespace {

// Values are s15Fixed16 numbers as integers: 65536 is 1.
std::string fixed_numbers(std::string_view type, std::initializer_list<std::int32_t> values) {
  std::string element(type);
  append_u32(element, 0);
  for (std::int32_t value : values) append_u32(element, static_cast<std::uint32_t>(value));
  return element;
}

std::string localised_text(std::string_view ascii) {
  std::string element = "mluc";
  append_u32(element, 0);
  append_u32(element, 1);   // one record
  append_u32(element, 12);  // of this size
  element += "enUS";
  append_u32(element, static_cast<std::uint32_t>(2 * ascii.size()));
  append_u32(element, 28);
  for (char character : ascii) append_u16(element, static_cast<unsigned char>(character));
  return element;
}

// Parametric curve, type 3: Y = (aX + b)^g for X >= d, else Y = cX.
std::string srgb_curve() {
  std::string element = "para";
  append_u32(element, 0);
  append_u16(element, 3);
  append_u16(element, 0);
  for (std::uint32_t value : {157286u, 62119u, 3417u, 5072u, 2651u}) append_u32(element, value);
  return element;
}

}  // namespace

std::string srgb_profile() {
  const std::vector<std::pair<std::string_view, std::string>> elements = {
      {"desc", localised_text("sRGB")},
      {"cprt", localised_text("CC0")},
      {"wtpt", fixed_numbers("XYZ ", {63190, 65536, 54061})},
      {"chad", fixed_numbers("sf32", {68674, 1502, -3290, 1939, 64912, -1118, -605, 988, 49262})},
      {"rXYZ", fixed_numbers("XYZ ", {28578, 14581, 912})},
      {"gXYZ", fixed_numbers("XYZ ", {25240, 46981, 6362})},
      {"bXYZ", fixed_numbers("XYZ ", {9372, 3974, 46787})},
      {"rTRC", srgb_curve()},
  };
  constexpr std::size_t kHeaderSize = 128;
  const std::size_t tag_count = elements.size() + 2;  // the three curves share one element
  std::string table;
  std::string data;
  append_u32(table, static_cast<std::uint32_t>(tag_count));
  const std::size_t data_start = kHeaderSize + 4 + 12 * tag_count;
  const auto append_tag = [&](std::string_view tag, std::size_t offset, std::size_t size) {
    table += tag;
    append_u32(table, static_cast<std::uint32_t>(offset));
    append_u32(table, static_cast<std::uint32_t>(size));
  };
  for (const auto& [tag, element] : elements) {
    const std::size_t offset = data_start + data.size();
    append_tag(tag, offset, element.size());
    if (tag == "rTRC") {
      append_tag("gTRC", offset, element.size());
      append_tag("bTRC", offset, element.size());
    }
    data += element;
    while (data.size() % 4 != 0) data += '\0';
  }

  std::string header;
  append_u32(header, static_cast<std::uint32_t>(data_start + data.size()));
  append_u32(header, 0);           // no preferred colour engine
  append_u32(header, 0x04200000);  // version 4.2
  header += "mntrRGB XYZ ";
  for (std::uint32_t field : {2004u, 1u, 1u, 0u, 0u, 0u}) append_u16(header, field);  // a fixed date
  header += "acsp";
  header.resize(64, '\0');  // platform, flags, device, attributes: none
  append_u32(header, 0);    // perceptual
  for (std::uint32_t value : {63190u, 65536u, 54061u}) append_u32(header, value);  // D50, the connection space's white
  header.resize(kHeaderSize, '\0');
  return header + table + data;
}

}  // namespace flytt::pdf
