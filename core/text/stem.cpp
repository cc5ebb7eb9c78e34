#include "core/text/stem.h"

#include <algorithm>
#include <cstddef>

namespace flytt::text {
namespace {

bool is_vowel(char character) {
  return character == 'a' || character == 'e' || character == 'i' || character == 'o' || character == 'u' ||
         character == 'y';
}

bool has_vowel(std::string_view text) { return std::any_of(text.begin(), text.end(), is_vowel); }

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

// Replaces the ending when at least `min_rest` letters with a vowel among them stay before it.
bool replace_ending(std::string& word, std::string_view ending, std::string_view replacement, std::size_t min_rest) {
  if (!ends_with(word, ending)) return false;
  const std::size_t rest = word.size() - ending.size();
  if (rest < min_rest || !has_vowel(std::string_view(word).substr(0, rest))) return false;
  word.replace(rest, ending.size(), replacement);
  return true;
}

void strip_english_plural(std::string& word) {
  if (replace_ending(word, "ies", "y", 2) || replace_ending(word, "sses", "ss", 1)) return;
  for (const std::string_view ending : {"xes", "ches", "shes", "zes"}) {
    if (replace_ending(word, ending, ending.substr(0, ending.size() - 2), 1)) return;
  }
  if (replace_ending(word, "ases", "as", 2) || replace_ending(word, "uses", "us", 2)) return;
  for (const std::string_view kept : {"ss", "us", "is", "as"}) {
    if (ends_with(word, kept)) return;
  }
  replace_ending(word, "s", "", 3);
}

void undouble(std::string& word) {
  const std::size_t size = word.size();
  if (size < 4 || word[size - 1] != word[size - 2] || is_vowel(word.back())) return;
  if (word.back() != 'l' && word.back() != 's' && word.back() != 'z') word.pop_back();
}

std::string stem_english(std::string word) {
  strip_english_plural(word);
  if (replace_ending(word, "ication", "y", 3) || replace_ending(word, "ization", "ize", 3) ||
      replace_ending(word, "ation", "ate", 3)) {
    // The verb's form, cut below.
  } else if (replace_ending(word, "ied", "y", 2) || replace_ending(word, "edly", "", 3) ||
             replace_ending(word, "ing", "", 3) || replace_ending(word, "ed", "", 3)) {
    undouble(word);
  }
  replace_ending(word, "e", "", 3);
  if (word.size() > 3 && word.back() == 'y' && !is_vowel(word[word.size() - 2])) word.back() = 'i';
  return word;
}

// Where Snowball's region R1 begins: after the first consonant that follows a vowel, and after three letters.
std::size_t swedish_region(std::string_view word) {
  std::size_t position = 0;
  while (position < word.size() && !is_vowel(word[position])) ++position;
  while (position < word.size() && is_vowel(word[position])) ++position;
  return std::max<std::size_t>(position + 1, 3);
}

void cut_swedish_ending(std::string& word, std::size_t region) {
  static constexpr std::string_view kEndings[] = {
      "heterna", "hetens", "heter", "heten", "anden", "arnas", "ernas", "ornas", "andes", "arens", "andet", "arna",
      "erna",    "orna",   "ande",  "arne",  "aste",  "aren",  "ades",  "erns",  "ade",   "are",   "ern",   "ens",
      "het",     "ast",    "ad",    "en",    "ar",    "er",    "or",    "as",    "es",    "at",    "a",     "e"};
  for (const std::string_view ending : kEndings) {
    if (ends_with(word, ending) && word.size() - ending.size() >= region) {
      word.resize(word.size() - ending.size());
      return;
    }
  }
  // The definite neuter, which Snowball leaves: "systemet", "losenordets". Four letters must stay ("paket").
  for (const std::string_view ending : {"ets", "et"}) {
    if (ends_with(word, ending) && word.size() - ending.size() >= std::max<std::size_t>(region, 4)) {
      word.resize(word.size() - ending.size());
      return;
    }
  }
  const bool is_plain_s = ends_with(word, "s") && word.size() > region;
  if (is_plain_s && std::string_view("bcdfghjklmnoprtvy").find(word[word.size() - 2]) != std::string_view::npos) {
    word.pop_back();
  }
}

std::string stem_swedish(std::string word) {
  const std::size_t region = swedish_region(word);
  if (region >= word.size()) return word;
  cut_swedish_ending(word, region);
  for (const std::string_view pair : {"dd", "gd", "nn", "dt", "gt", "kt", "tt"}) {
    if (ends_with(word, pair) && word.size() - 2 >= region) {
      word.pop_back();
      break;
    }
  }
  for (const std::string_view ending : {"lig", "els", "ig"}) {
    if (ends_with(word, ending) && word.size() - ending.size() >= region) {
      word.resize(word.size() - ending.size());
      break;
    }
  }
  return word;
}

}  // namespace

StemLanguage stem_language(std::string_view language_tag) {
  const std::string_view primary = language_tag.substr(0, language_tag.find('-'));
  if (primary == "en") return StemLanguage::English;
  if (primary == "sv") return StemLanguage::Swedish;
  return StemLanguage::None;
}

std::string stem(std::string_view word, StemLanguage language) {
  std::string text(word);
  if (language == StemLanguage::None) return text;
  if (language == StemLanguage::English && ends_with(text, "'s")) text.resize(text.size() - 2);
  const bool is_plain =
      std::all_of(text.begin(), text.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
  if (!is_plain || text.size() < 4) return text;
  return language == StemLanguage::English ? stem_english(std::move(text)) : stem_swedish(std::move(text));
}

}  // namespace flytt::text
