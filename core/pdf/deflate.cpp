#include "core/pdf/deflate.h"

#include <libdeflate.h>

#include <memory>

#include "core/contract.h"

namespace flytt::pdf {

namespace {

constexpr int kCompressionLevel = 7;  // DECISIONS.md ("Compression of PDF")

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

}  // namespace

std::string deflate(std::string_view data) {
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(kCompressionLevel));
  FLYTT_EXPECTS(compressor != nullptr);
  std::string packed(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
  packed.resize(libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), packed.data(), packed.size()));
  FLYTT_EXPECTS(!packed.empty());
  return packed;
}

}  // namespace flytt::pdf
