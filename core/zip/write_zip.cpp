#include "core/zip/write_zip.h"

#include <libdeflate.h>

#include <cstdint>
#include <memory>
#include <set>
#include <string_view>

#include "core/contract.h"

namespace flytt::zip {
namespace {

constexpr int kCompressionLevel = 9;

constexpr std::uint32_t kLocalHeaderSignature = 0x04034B50;
constexpr std::uint32_t kCentralHeaderSignature = 0x02014B50;
constexpr std::uint32_t kEndSignature = 0x06054B50;
constexpr std::uint16_t kVersionNeeded = 20;  // deflate and folders, 4.4.3.2
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kMidnight = 0;
constexpr std::uint16_t kFirstOfJanuary1980 = (0 << 9) | (1 << 5) | 1;  // years since 1980, month, day

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

struct PackedEntry {
  std::uint16_t method = kStored;
  std::uint32_t checksum = 0;
  std::string bytes;
};

void append_16(std::string& out, std::uint32_t value) {
  out.push_back(static_cast<char>(value & 0xFFU));
  out.push_back(static_cast<char>((value >> 8) & 0xFFU));
}

void append_32(std::string& out, std::uint32_t value) {
  append_16(out, value & 0xFFFFU);
  append_16(out, value >> 16);
}

PackedEntry pack(libdeflate_compressor* compressor, const std::string& bytes) {
  PackedEntry packed;
  packed.checksum = libdeflate_crc32(0, bytes.data(), bytes.size());
  std::string deflated(libdeflate_deflate_compress_bound(compressor, bytes.size()), '\0');
  deflated.resize(
      libdeflate_deflate_compress(compressor, bytes.data(), bytes.size(), deflated.data(), deflated.size()));
  if (!deflated.empty() && deflated.size() < bytes.size()) {
    packed.method = kDeflated;
    packed.bytes = std::move(deflated);
  } else {
    packed.bytes = bytes;  // a picture is packed already
  }
  return packed;
}

// What the local and the central header have in common, 4.3.7 and 4.3.12.
void append_shared_fields(std::string& out, const Entry& entry, const PackedEntry& packed) {
  append_16(out, kVersionNeeded);
  append_16(out, 0);  // flags
  append_16(out, packed.method);
  append_16(out, kMidnight);
  append_16(out, kFirstOfJanuary1980);
  append_32(out, packed.checksum);
  append_32(out, static_cast<std::uint32_t>(packed.bytes.size()));
  append_32(out, static_cast<std::uint32_t>(entry.bytes.size()));
  append_16(out, static_cast<std::uint32_t>(entry.name.size()));
  append_16(out, 0);  // extra field
}

bool is_usable_name(std::string_view name) {
  if (name.empty()) return false;
  std::size_t start = 0;
  while (start <= name.size()) {
    const std::size_t slash = name.find('/', start);
    const std::string_view part = name.substr(start, slash == std::string_view::npos ? slash : slash - start);
    if (part.empty() || part == "." || part == "..") return false;
    if (slash == std::string_view::npos) break;
    start = slash + 1;
  }
  for (const char character : name) {
    if (character <= ' ' || character > '~' || character == '\\') return false;
  }
  return true;
}

Result<void> check(const std::vector<Entry>& entries) {
  if (entries.size() > kMaxEntries) {
    return fail(ErrorCode::TooLarge, "The archive would have " + std::to_string(entries.size()) + " entries.",
                "Give at most " + std::to_string(kMaxEntries) + ".");
  }
  std::set<std::string_view> names;
  std::size_t total = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Place place;
    place.pointer = "/" + std::to_string(i);
    const Entry& entry = entries[i];
    if (entry.name.size() > kMaxNameBytes) {
      return fail(ErrorCode::TooLarge, "The entry's name has " + std::to_string(entry.name.size()) + " bytes.",
                  "Give a name of at most " + std::to_string(kMaxNameBytes) + " bytes.", place);
    }
    if (!is_usable_name(entry.name)) {
      return fail(ErrorCode::InvalidValue, "\"" + entry.name + "\" cannot name an entry of an archive.",
                  "Give a relative path of printable ASCII characters with \"/\" between folders.", place);
    }
    if (!names.insert(entry.name).second) {
      return fail(ErrorCode::DuplicateName, "Two entries are named \"" + entry.name + "\".",
                  "Give each entry its own name.", place);
    }
    if (entry.bytes.size() > kMaxTotalBytes - total) {
      return fail(ErrorCode::TooLarge, "The contents exceed " + std::to_string(kMaxTotalBytes) + " bytes.",
                  "Split the contents over several archives.", place);
    }
    total += entry.bytes.size();
  }
  return {};
}

}  // namespace

Result<std::string> write_zip(const std::vector<Entry>& entries) {
  if (auto checked = check(entries); !checked) return tl::unexpected<Error>(checked.error());
  const Compressor compressor(libdeflate_alloc_compressor(kCompressionLevel));
  FLYTT_EXPECTS(compressor != nullptr);

  std::string out;
  std::string directory;
  for (const Entry& entry : entries) {
    const PackedEntry packed = pack(compressor.get(), entry.bytes);
    const auto offset = static_cast<std::uint32_t>(out.size());
    append_32(out, kLocalHeaderSignature);
    append_shared_fields(out, entry, packed);
    out += entry.name;
    out += packed.bytes;

    append_32(directory, kCentralHeaderSignature);
    append_16(directory, kVersionNeeded);  // made by: the same version, MS-DOS attributes
    append_shared_fields(directory, entry, packed);
    append_16(directory, 0);  // comment
    append_16(directory, 0);  // disk
    append_16(directory, 0);  // internal attributes
    append_32(directory, 0);  // external attributes
    append_32(directory, offset);
    directory += entry.name;
  }
  const auto directory_offset = static_cast<std::uint32_t>(out.size());
  out += directory;
  append_32(out, kEndSignature);
  append_16(out, 0);  // this disk
  append_16(out, 0);  // disk of the directory
  append_16(out, static_cast<std::uint32_t>(entries.size()));
  append_16(out, static_cast<std::uint32_t>(entries.size()));
  append_32(out, static_cast<std::uint32_t>(directory.size()));
  append_32(out, directory_offset);
  append_16(out, 0);  // comment
  return out;
}

}  // namespace flytt::zip
