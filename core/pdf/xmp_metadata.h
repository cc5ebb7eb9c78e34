// The document's metadata as XMP (ISO 16684-1) with the identification of PDF/A-2a and PDF/UA-1.
#pragma once

#include <string>

#include "core/handout/handout.h"

namespace flytt::pdf {

inline constexpr char kProducer[] = "Flytt";

// Says the same as the information dictionary. The `pdfuaid` schema is described within, as PDF/A asks
// (ISO 19005-2, 6.6.2.3).
std::string xmp_metadata(const handout::Handout& document);

}  // namespace flytt::pdf
