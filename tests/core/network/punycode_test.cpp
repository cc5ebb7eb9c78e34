#include "core/network/punycode.h"

#include <gtest/gtest.h>

#include <string_view>

namespace flytt::network {
namespace {

// RFC 3492, section 7.1, without the marks of case (section A), which no label has after lower casing.
TEST(Punycode, WritesTheExamplesOfTheStandard) {
  struct Case {
    std::u32string_view label;
    std::string_view expected;
  };
  for (const Case& each : {
           Case{U"\u0644\u064A\u0647\u0645\u0627\u0628\u062A\u0643\u0644\u0645\u0648\u0634\u0639\u0631\u0628\u064A"
                U"\u061F",
                "egbpdaj6bu4bxfgehfvwxn"},
           Case{U"\u4ED6\u4EEC\u4E3A\u4EC0\u4E48\u4E0D\u8BF4\u4E2D\u6587", "ihqwcrb4cv8a8dqg056pqjye"},
           Case{U"\u4ED6\u5011\u7232\u4EC0\u9EBD\u4E0D\u8AAA\u4E2D\u6587", "ihqwctvzc91f659drss3x8bo0yb"},
           Case{U"pro\u010Dprost\u011Bnemluv\u00ED\u010Desky", "proprostnemluvesky-uyb24dma41a"},
           Case{U"\u05DC\u05DE\u05D4\u05D4\u05DD\u05E4\u05E9\u05D5\u05D8\u05DC\u05D0\u05DE\u05D3\u05D1\u05E8\u05D9"
                U"\u05DD\u05E2\u05D1\u05E8\u05D9\u05EA",
                "4dbcagdahymbxekheh6e0a7fei0b"},
           Case{U"\u092F\u0939\u0932\u094B\u0917\u0939\u093F\u0928\u094D\u0926\u0940\u0915\u094D\u092F\u094B\u0902"
                U"\u0928\u0939\u0940\u0902\u092C\u094B\u0932\u0938\u0915\u0924\u0947\u0939\u0948\u0902",
                "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd"},
           Case{U"\u306A\u305C\u307F\u3093\u306A\u65E5\u672C\u8A9E\u3092\u8A71\u3057\u3066\u304F\u308C\u306A\u3044"
                U"\u306E\u304B",
                "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"},
           Case{U"\u043F\u043E\u0447\u0435\u043C\u0443\u0436\u0435\u043E\u043D\u0438\u043D\u0435\u0433\u043E\u0432"
                U"\u043E\u0440\u044F\u0442\u043F\u043E\u0440\u0443\u0441\u0441\u043A\u0438",
                "b1abfaaepdrnnbgefbadotcwatmq2g4l"},
           Case{U"porqu\u00E9nopuedensimplementehablarenespa\u00F1ol", "porqunopuedensimplementehablarenespaol-fmd56a"},
           Case{U"t\u1EA1isaoh\u1ECDkh\u00F4ngth\u1EC3ch\u1EC9n\u00F3iti\u1EBFngvi\u1EC7t",
                "tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g"},
           Case{U"3\u5E74b\u7D44\u91D1\u516B\u5148\u751F", "3b-ww4c5e180e575a65lsy2b"},
           Case{U"\u5B89\u5BA4\u5948\u7F8E\u6075-with-super-monkeys", "-with-super-monkeys-pc58ag80a8qai00g7n9n"},
           Case{U"hello-another-way-\u305D\u308C\u305E\u308C\u306E\u5834\u6240",
                "hello-another-way--fc4qua05auwb3674vfr0b"},
           Case{U"\u3072\u3068\u3064\u5C4B\u6839\u306E\u4E0B2", "2-u9tlzr9756bt3uc0v"},
           Case{U"maji\u3067koi\u3059\u308B5\u79D2\u524D", "majikoi5-783gue6qz075azm5e"},
           Case{U"\u30D1\u30D5\u30A3\u30FCde\u30EB\u30F3\u30D0", "de-jg4avhby1noc0d"},
           Case{U"\u305D\u306E\u30B9\u30D4\u30FC\u30C9\u3067", "d9juau41awczczp"},
           Case{U"-> $1.00 <-", "-> $1.00 <--"},
       }) {
    EXPECT_EQ(punycode(each.label), each.expected);
  }
}

TEST(Punycode, DoesNotOverflowAtItsLimit) {
  std::u32string label(kMaxPunycodeCharacters - 1, U'a');
  label += U'\U0010FFFF';
  const std::string at_the_end = punycode(label);
  EXPECT_EQ(at_the_end.substr(0, label.size()), std::string(label.size() - 1, 'a') + '-');
  label.back() = U'\U0010FFFE';
  EXPECT_NE(punycode(label), at_the_end) << "a number that went round would hide the difference";
  std::u32string alternating;
  for (std::size_t i = 0; i < kMaxPunycodeCharacters; ++i) alternating += i % 2 == 0 ? U'\u0080' : U'\U0010FFFF';
  EXPECT_LE(punycode(alternating).size(), 7 * kMaxPunycodeCharacters);
}

#ifdef GTEST_HAS_DEATH_TEST
TEST(PunycodeDeathTest, StopsBeforeItCouldOverflow) {
  EXPECT_DEATH(punycode(std::u32string(kMaxPunycodeCharacters + 1, U'a')), "contract broken");
}
#endif

}  // namespace
}  // namespace flytt::network
