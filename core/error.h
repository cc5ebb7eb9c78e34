// Errors as values: what went wrong, where, and what the reader of the message does next.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace flytt {

enum class ErrorCode {
  InvalidSyntax,       // the bytes are not in the format at all
  InvalidEncoding,     // not UTF-8, or a character the format forbids
  MissingValue,        // a required member, title, language or alternative text is absent
  WrongType,           // present, but of another kind than the format says
  InvalidValue,        // right kind, but outside the permitted values
  UnknownName,         // a key, id, command or option that nobody defines
  DuplicateName,       // an id that must be unique is used again
  BrokenReference,     // points to an id that does not exist
  UnsafeLink,          // a link whose scheme is not permitted
  TooLarge,            // over a limit on size, count, depth or capacity
  UnsupportedFeature,  // permitted by the standard, not by this reader or writer
  Unavailable          // a file or folder that cannot be read or written now: absent, not permitted, disk full
};

// Where the error is. Members that do not apply stay empty or zero.
struct Place {
  std::string file;     // as the caller named it
  std::string pointer;  // JSON pointer (RFC 6901) or a path of other nodes, "/questions/3/answer", "/row/3/field/2"
  int line = 0;         // 1-based; 0 = unknown
  int column = 0;       // 1-based, counted in bytes; 0 = unknown

  friend bool operator==(const Place& a, const Place& b) {
    return a.file == b.file && a.pointer == b.pointer && a.line == b.line && a.column == b.column;
  }
};

struct Error {
  ErrorCode code;
  Place place;
  std::string message;  // one English sentence: what is wrong
  std::string remedy;   // one English sentence in the imperative: what to do about it
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string remedy, Place place = {}) {
  return tl::unexpected<Error>(Error{code, std::move(place), std::move(message), std::move(remedy)});
}

}  // namespace flytt
