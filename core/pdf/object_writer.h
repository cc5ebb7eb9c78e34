// Collects the objects of a PDF file and writes them with object streams and a cross-reference stream
// (ISO 32000-1, 7.5.7 and 7.5.8): a tagged document has thousands of small dictionaries, which compress together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace flytt::pdf {

enum class StreamCoding { Deflate, Plain };

class ObjectWriter {
public:
  // A number for an object that is defined later. Every reserved object must be defined before `finish`.
  int reserve();

  // `body` is the object's text without "obj" and "endobj".
  void define(int object, std::string body);
  int add(std::string body);

  // `entries` are the dictionary's entries besides Length and Filter.
  void define_stream(int object, std::string_view entries, std::string_view data, StreamCoding coding);
  int add_stream(std::string_view entries, std::string_view data, StreamCoding coding);

  // The whole file. The two file identifiers are derived from its content.
  std::string finish(int catalog, int information) const;

private:
  struct Object {
    std::string text;  // a stream's text includes "stream" and "endstream"
    bool is_stream = false;
    bool is_defined = false;
  };
  std::vector<Object> objects_;  // object n is at n - 1
};

}  // namespace flytt::pdf
