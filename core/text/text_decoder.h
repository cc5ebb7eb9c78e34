// Turns a file of any encoding into UTF-8, in pieces of any size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/text/encoding.h"

namespace flytt::text {

// Without a named encoding it is found: by a byte order mark; in the first 64 KiB; where these are ASCII, in the 64 KiB
// from the first byte that is not. A wrong guess is corrected by reading the file again with an encoding named.
// A byte order mark is never part of the text.
class TextDecoder {
public:
  explicit TextDecoder(std::optional<Encoding> encoding = {});

  // Appends to `utf8`, which stays valid UTF-8; up to 64 KiB wait until the encoding is found. Where the file is cut
  // makes no difference. Linear. Errors, after which the decoder decodes no more and repeats them: InvalidEncoding, its
  // place the pointer "/byte/17", counted from 0. The caller knows the file.
  Result<void> feed(std::string_view bytes, std::string& utf8);

  // After the last piece. Same errors: the file may end within a character.
  Result<void> finish(std::string& utf8);

  // That in use. Nothing until it is found; UTF-8 after a file of ASCII alone.
  std::optional<Encoding> encoding() const { return encoding_; }

private:
  void take_sample(std::string_view& bytes, std::string& utf8);
  void settle(std::string& utf8);
  void decode(std::string_view bytes, std::string& utf8);
  void decode_utf8(std::string_view bytes, std::string& utf8);
  void decode_utf16(std::string_view bytes, std::string& utf8);
  void decode_bytes(std::string_view bytes, std::string& utf8);
  void stop(std::uint64_t offset, std::string message);
  Result<void> outcome() const;

  std::optional<Encoding> named_;
  std::optional<Encoding> encoding_;
  std::optional<Error> error_;
  bool is_at_start_ = true;   // a byte order mark may stand here, and only here is UTF-16 recognised
  std::string sample_;        // what waits for the encoding
  std::string cut_;           // the beginning of a character whose end is still to come
  std::uint64_t offset_ = 0;  // of the first byte that waits or is to come
};

}  // namespace flytt::text
