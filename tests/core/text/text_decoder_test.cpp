#include "core/text/text_decoder.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/utf8.h"

namespace flytt::text {
namespace {

using std::string_literals::operator""s;

struct Decoded {
  std::string text;
  std::optional<Encoding> encoding;
  std::string error;  // place and message; empty = none
};

bool operator==(const Decoded& a, const Decoded& b) {
  return a.text == b.text && a.encoding == b.encoding && a.error == b.error;
}

Decoded decode(std::string_view bytes, std::size_t piece_bytes, std::optional<Encoding> encoding = {}) {
  Decoded decoded;
  TextDecoder decoder(encoding);
  Result<void> outcome;
  for (std::size_t at = 0; at < bytes.size() && outcome; at += piece_bytes) {
    outcome = decoder.feed(bytes.substr(at, piece_bytes), decoded.text);
  }
  if (outcome) outcome = decoder.finish(decoded.text);
  if (!outcome) {
    EXPECT_EQ(outcome.error().code, ErrorCode::InvalidEncoding);
    EXPECT_FALSE(outcome.error().remedy.empty());
    decoded.error = outcome.error().place.pointer + " " + outcome.error().message;
  }
  EXPECT_TRUE(is_valid_utf8(decoded.text));
  decoded.encoding = decoder.encoding();
  return decoded;
}

Decoded decode_whole(std::string_view bytes, std::optional<Encoding> encoding = {}) {
  return decode(bytes, bytes.size() + 1, encoding);
}

const std::string kText = "Namn\tR\xC3\xA4ksm\xC3\xB6rg\xC3\xA5s \xE2\x82\xAC 5 \xE2\x80\x93 \xF0\x9F\x94\x92\r\n";
const std::string kWesternText = "Namn\tR\xC3\xA4ksm\xC3\xB6rg\xC3\xA5s\r\n";

// The same text in UTF-16.
std::string utf16(std::string_view text, Encoding encoding) {
  std::string bytes;
  const auto append = [&](char32_t unit) {
    const char high = static_cast<char>(static_cast<unsigned char>(unit >> 8));
    const char low = static_cast<char>(static_cast<unsigned char>(unit & 0xFF));
    bytes += encoding == Encoding::Utf16LittleEndian ? std::string{low, high} : std::string{high, low};
  };
  for (std::size_t position = 0; position < text.size();) {
    const char32_t character = decode_next(text, position);
    if (character < 0x10000) {
      append(character);
    } else {
      append(0xD800 + ((character - 0x10000) >> 10));
      append(0xDC00 + ((character - 0x10000) & 0x3FF));
    }
  }
  return bytes;
}

struct Sample {
  std::string bytes;
  Encoding encoding;
  std::string text;
};

std::vector<Sample> samples() {
  return {{"", Encoding::Utf8, ""},
          {"plain", Encoding::Utf8, "plain"},
          {kText, Encoding::Utf8, kText},
          {"\xEF\xBB\xBF" + kText, Encoding::Utf8, kText},
          {"\xEF\xBB\xBF", Encoding::Utf8, ""},
          {"\xFF\xFE" + utf16(kText, Encoding::Utf16LittleEndian), Encoding::Utf16LittleEndian, kText},
          {"\xFE\xFF" + utf16(kText, Encoding::Utf16BigEndian), Encoding::Utf16BigEndian, kText},
          {utf16(kWesternText, Encoding::Utf16LittleEndian), Encoding::Utf16LittleEndian, kWesternText},
          {utf16(kWesternText, Encoding::Utf16BigEndian), Encoding::Utf16BigEndian, kWesternText},
          {"Namn\tR\xE4ksm\xF6rg\xE5s\r\n", Encoding::Windows1252, kWesternText},
          {"5 \x80 \x96", Encoding::Windows1252, "5 \xE2\x82\xAC \xE2\x80\x93"},
          {"Namn\tR\x84ksm\x94rg\x86s\r\n", Encoding::Cp850, kWesternText}};
}

TEST(TextDecoder, FindsTheEncodingAndDecodesIt) {
  for (const Sample& sample : samples()) {
    EXPECT_EQ(decode_whole(sample.bytes), (Decoded{sample.text, sample.encoding, ""})) << sample.bytes;
  }
}

TEST(TextDecoder, DecodesWhatIsNamed) {
  for (const Sample& sample : samples()) {
    EXPECT_EQ(decode_whole(sample.bytes, sample.encoding), (Decoded{sample.text, sample.encoding, ""})) << sample.bytes;
  }
  EXPECT_EQ(decode_whole("\xC3\xA5", Encoding::Windows1252).text, "\xC3\x83\xC2\xA5") << "although it looks like UTF-8";
  EXPECT_EQ(decode_whole("\x80", Encoding::Iso8859_1).text, "\xC2\x80");
}

TEST(TextDecoder, DecodesTheSameHoweverTheFileIsCut) {
  for (const Sample& sample : samples()) {
    for (std::size_t bytes = 1; bytes <= sample.bytes.size(); ++bytes) {
      EXPECT_EQ(decode(sample.bytes, bytes), decode_whole(sample.bytes)) << sample.bytes << bytes;
      EXPECT_EQ(decode(sample.bytes, bytes, sample.encoding), decode_whole(sample.bytes, sample.encoding));
    }
  }
}

// The first sample of a file says nothing where it is ASCII.
TEST(TextDecoder, FindsAnEncodingThatShowsLate) {
  const std::string ascii(150'000, 'x');
  const Sample late[] = {
      {ascii + "R\xE4ksm\xF6rg\xE5s", Encoding::Windows1252, ascii + "R\xC3\xA4ksm\xC3\xB6rg\xC3\xA5s"},
      {ascii + "\xE2\x82\xAC" + ascii + "\xC3\xA5", Encoding::Utf8, ascii + "\xE2\x82\xAC" + ascii + "\xC3\xA5"}};
  for (const Sample& sample : late) {
    for (const std::size_t bytes : {1u, 1000u, 65'536u, 65'537u, 1'000'000u}) {
      EXPECT_EQ(decode(sample.bytes, bytes), (Decoded{sample.text, sample.encoding, ""})) << bytes;
    }
  }
}

struct WrongCase {
  std::string bytes;
  std::optional<Encoding> encoding;
  std::string text;  // what comes before the error
  std::string error;
};

TEST(TextDecoder, SaysAtWhichByteTheFileIsWrong) {
  const std::string sample(65'536, 'x');
  const WrongCase cases[] = {
      {"a\xC3\xA5\xFF!", Encoding::Utf8, "a\xC3\xA5", "/byte/3 These bytes are not UTF-8."},
      {"\xEF\xBB\xBFx\xED\xA0\x80", {}, "x", "/byte/4 These bytes are not UTF-8."},
      {"a\xE2\x82", Encoding::Utf8, "a", "/byte/1 The file ends within a character."},
      {sample + "\xC3\xA5" + sample + "\xE5 ",
       {},
       sample + "\xC3\xA5" + sample,
       "/byte/131074 These bytes are not UTF-8."},
      {"\xFF\xFE"
       "a\0\0\xD8"
       "b\0"s,
       {},
       "a",
       "/byte/4 Half of a surrogate pair stands alone."},
      {"\0\xDC"s, Encoding::Utf16LittleEndian, "", "/byte/0 Half of a surrogate pair stands alone."},
      {"a\0b"s, Encoding::Utf16LittleEndian, "a", "/byte/2 The file ends within a character."},
      {"a\0\0\xD8"s, Encoding::Utf16LittleEndian, "a", "/byte/2 The file ends within a character."},
      {"caf\xE9 \x81", {}, "caf\xC3\xA9 ", "/byte/5 The byte 81 is no character in windows-1252."},
      {"PK\3\4\x14\0\6\0\xE5"s, {}, "", "/byte/5 The file holds a zero byte, as no text does."},
      {sample + "\0"s, {}, sample, "/byte/65536 The file holds a zero byte, as no text does."},
  };
  for (const WrongCase& each : cases) {
    for (const std::size_t bytes : {1u, 2u, 3u, 1000u, 1'000'000u}) {
      const Decoded decoded = decode(each.bytes, bytes, each.encoding);
      EXPECT_EQ(decoded.text, each.text);
      EXPECT_EQ(decoded.error, each.error);
    }
  }
}

TEST(TextDecoder, RepeatsItsError) {
  TextDecoder decoder(Encoding::Utf8);
  std::string text;
  EXPECT_FALSE(decoder.feed("\xFF\xFF\xFF", text));
  EXPECT_FALSE(decoder.feed("x", text));
  EXPECT_FALSE(decoder.finish(text));
  EXPECT_EQ(text, "");
}

}  // namespace
}  // namespace flytt::text
