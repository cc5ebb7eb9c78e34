// What LibreOffice makes of a Word file.
#pragma once

#include <string>
#include <vector>

namespace flytt::tests {

// The documents in another format, a filter with its options or none: "fodt", "pdf:writer_pdf_Export:{...}". Empty, and
// a failed expectation, where that could not be done. One call for many takes little longer than for one.
std::vector<std::string> converted_by_libreoffice(const std::vector<std::string>& documents, const std::string& format);
std::string converted_by_libreoffice(const std::string& docx, const std::string& format);

}  // namespace flytt::tests
