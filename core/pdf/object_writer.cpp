#include "core/pdf/object_writer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "core/contract.h"
#include "core/pdf/big_endian.h"
#include "core/pdf/deflate.h"
#include "core/pdf/syntax.h"

namespace flytt::pdf {

namespace {

constexpr std::size_t kObjectsPerStream = 1000;

struct CrossReference {
  std::uint32_t type = 0;      // 0 free, 1 at a byte offset, 2 within an object stream
  std::uint32_t where = 0;     // offset, or number of the object stream
  std::uint32_t position = 0;  // index within the object stream
};

// Rows of 1, 4 and 2 bytes, each as its differences from the row above (predictor 12, 7.4.4.4): most are the same then.
constexpr std::string_view kCrossReferenceForm = "/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>";

std::string cross_reference_rows(const std::vector<CrossReference>& references) {
  constexpr char kDifferenceToTheRowAbove = 2;
  std::string rows;
  std::string above(7, '\0');
  for (const CrossReference& entry : references) {
    std::string row(1, static_cast<char>(entry.type));
    append_u32(row, entry.where);
    append_u16(row, entry.position);
    rows += kDifferenceToTheRowAbove;
    for (std::size_t i = 0; i < row.size(); ++i) rows += static_cast<char>(row[i] - above[i]);
    above = std::move(row);
  }
  return rows;
}

std::string stream_text(std::string_view entries, std::string_view data, StreamCoding coding) {
  constexpr std::size_t kFrameBytes = 80;  // what stands around entries and data, at most
  const std::string packed = coding == StreamCoding::Deflate ? deflate(data) : std::string();
  const std::string_view written = coding == StreamCoding::Deflate ? std::string_view(packed) : data;
  std::string text = "<<";
  text.reserve(entries.size() + written.size() + kFrameBytes);
  text += entries;
  if (coding == StreamCoding::Deflate) text += "/Filter/FlateDecode";
  text += "/Length " + std::to_string(written.size()) + ">>\nstream\n";
  text += written;
  text += "\nendstream";
  return text;
}

// FNV-1a, 64 bits (Fowler, Noll, Vo): an identifier, not a seal.
std::uint64_t fingerprint(std::string_view bytes, std::uint64_t start) {
  std::uint64_t hash = start;
  for (char character : bytes) {
    hash ^= static_cast<unsigned char>(character);
    hash *= 0x100000001B3ull;
  }
  return hash;
}

std::string file_identifier(std::string_view bytes) {
  std::string identifier;
  for (std::uint64_t start : {0xCBF29CE484222325ull, 0x84222325CBF29CE4ull}) {
    const std::uint64_t hash = fingerprint(bytes, start);
    append_u32(identifier, static_cast<std::uint32_t>(hash >> 32));
    append_u32(identifier, static_cast<std::uint32_t>(hash & 0xFFFFFFFFu));
  }
  return hexadecimal(identifier);
}

void append_numbered(std::string& file, std::size_t object, const std::string& text) {
  file += std::to_string(object) + " 0 obj\n";
  file += text;
  file += "\nendobj\n";
}

std::string object_stream_text(const std::vector<std::size_t>& numbers, const std::vector<std::string_view>& bodies) {
  std::string index;
  std::string content;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    index += std::to_string(numbers[i]) + ' ' + std::to_string(content.size()) + ' ';
    content += bodies[i];
    content += '\n';
  }
  const std::string entries =
      "/Type/ObjStm/N " + std::to_string(numbers.size()) + "/First " + std::to_string(index.size());
  return stream_text(entries, index + content, StreamCoding::Deflate);
}

}  // namespace

int ObjectWriter::reserve() {
  objects_.emplace_back();
  return static_cast<int>(objects_.size());
}

void ObjectWriter::define(int object, std::string body) {
  FLYTT_EXPECTS(object >= 1 && static_cast<std::size_t>(object) <= objects_.size());
  Object& target = objects_[static_cast<std::size_t>(object) - 1];
  FLYTT_EXPECTS(!target.is_defined);
  target.text = std::move(body);
  target.is_defined = true;
}

int ObjectWriter::add(std::string body) {
  const int object = reserve();
  define(object, std::move(body));
  return object;
}

void ObjectWriter::define_stream(int object, std::string_view entries, std::string_view data, StreamCoding coding) {
  define(object, stream_text(entries, data, coding));
  objects_[static_cast<std::size_t>(object) - 1].is_stream = true;
}

int ObjectWriter::add_stream(std::string_view entries, std::string_view data, StreamCoding coding) {
  const int object = reserve();
  define_stream(object, entries, data, coding);
  return object;
}

std::string ObjectWriter::finish(int catalog, int information) const {
  std::string file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::vector<CrossReference> references(objects_.size() + 1);
  references[0] = {0, 0, 65535};

  std::vector<std::size_t> plain;
  for (std::size_t i = 0; i < objects_.size(); ++i) {
    FLYTT_EXPECTS(objects_[i].is_defined);
    if (!objects_[i].is_stream) {
      plain.push_back(i + 1);
      continue;
    }
    references[i + 1] = {1, static_cast<std::uint32_t>(file.size()), 0};
    append_numbered(file, i + 1, objects_[i].text);
  }
  for (std::size_t begin = 0; begin < plain.size(); begin += kObjectsPerStream) {
    const std::size_t end = std::min(begin + kObjectsPerStream, plain.size());
    const std::size_t container = references.size();
    std::vector<std::size_t> numbers;
    std::vector<std::string_view> bodies;
    for (std::size_t i = begin; i < end; ++i) {
      numbers.push_back(plain[i]);
      bodies.emplace_back(objects_[plain[i] - 1].text);
      references[plain[i]] = {2, static_cast<std::uint32_t>(container), static_cast<std::uint32_t>(i - begin)};
    }
    references.push_back({1, static_cast<std::uint32_t>(file.size()), 0});
    append_numbered(file, container, object_stream_text(numbers, bodies));
  }

  const std::size_t start = file.size();
  const std::size_t own_number = references.size();
  references.push_back({1, static_cast<std::uint32_t>(start), 0});
  const std::string identifier = file_identifier(file);
  const std::string entries = "/Type/XRef/Size " + std::to_string(references.size()) +
                              std::string(kCrossReferenceForm) + "/Root " + reference(catalog) + "/Info " +
                              reference(information) + "/ID[<" + identifier + "><" + identifier + ">]";
  append_numbered(file, own_number, stream_text(entries, cross_reference_rows(references), StreamCoding::Deflate));
  file += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
  return file;
}

}  // namespace flytt::pdf
