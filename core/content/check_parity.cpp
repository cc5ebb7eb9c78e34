#include "core/content/check_parity.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "core/content/markdown.h"
#include "core/content/object_reader.h"
#include "core/content/pack_folder.h"
#include "core/content/placeholders.h"

namespace flytt::content {
namespace {

// The members that hold Markdown (a list's elements count as the list).
constexpr std::string_view kMarkdownNames[] = {"answer", "what_changes", "steps", "otherwise", "text", "details"};

struct Shape {
  std::vector<std::string> link_targets;  // sorted
  std::size_t item_count = 0;
};

void collect_shape(const Blocks& blocks, std::string_view language, Shape& shape) {
  for (const Block& block : blocks) {
    for (const Run& run : block.runs) {
      if (run.href.empty()) continue;
      const std::string prefix = "/" + std::string(language) + "/";
      const bool is_own = run.href.compare(0, prefix.size(), prefix) == 0;
      shape.link_targets.push_back(is_own ? run.href.substr(prefix.size() - 1) : run.href);
    }
    shape.item_count += block.items.size();
    for (const Blocks& item : block.items) collect_shape(item, language, shape);
  }
}

std::optional<Shape> shape_of(const std::string& markdown, std::string_view language) {
  Shape shape;
  // A target with a placeholder is no address yet, and not judged as one.
  const Result<Blocks> blocks = parse_markdown(markdown, [&shape](Run& run) {
    if (run.href.find("{setting:") == std::string::npos) return;
    shape.link_targets.push_back(std::exchange(run.href, {}));
  });
  if (!blocks) return std::nullopt;
  collect_shape(*blocks, language, shape);
  std::sort(shape.link_targets.begin(), shape.link_targets.end());
  return shape;
}

std::string joined(const std::vector<std::string>& values) {
  std::string list;
  for (const std::string& value : values) list += (list.empty() ? "" : ", ") + value;
  return list.empty() ? "none" : list;
}

std::vector<std::string> sorted_placeholders(std::string_view text) {
  std::vector<std::string> names;
  for (const std::string_view name : placeholders_in(text)) names.push_back("{" + std::string(name) + "}");
  std::sort(names.begin(), names.end());
  return names;
}

// Lists that every language has its own words in, and its own number of them.
bool is_own_in_every_language(std::string_view name) {
  return name == "keywords" || name == "common" || name == "synonyms";
}

class Comparison {
public:
  Comparison(std::string_view first_language, std::string_view language, ProblemList& problems)
      : first_language_(first_language), language_(language), problems_(problems) {}

  void compare(const JsonValue& expected, const Spot& actual, std::string_view name);

private:
  void compare_objects(const JsonValue& expected, const Spot& actual);
  void compare_lists(const JsonValue& expected, const Spot& actual, std::string_view name);
  void compare_texts(const std::string& expected, const Spot& actual, std::string_view name);
  void compare_markdown(const std::string& expected, const Spot& actual);
  void report(const Spot& spot, ErrorCode code, std::string message, std::string remedy) {
    problems_.add(Severity::Error, spot, code, std::move(message), std::move(remedy));
  }

  std::string first_language_;
  std::string language_;
  ProblemList& problems_;
};

void Comparison::compare(const JsonValue& expected, const Spot& actual, std::string_view name) {
  if (expected.kind != actual.value->kind) {
    report(actual, ErrorCode::WrongType,
           "In " + first_language_ + " this is " + std::string(kind_name(expected.kind)) + ", here " +
               std::string(kind_name(actual.value->kind)) + ".",
           "Write the same kind of value in every language.");
  } else if (expected.kind == JsonKind::Object) {
    compare_objects(expected, actual);
  } else if (expected.kind == JsonKind::Array) {
    compare_lists(expected, actual, name);
  } else if (expected.kind == JsonKind::String) {
    compare_texts(expected.text, actual, name);
  }
}

void Comparison::compare_objects(const JsonValue& expected, const Spot& actual) {
  for (const JsonMember& member : expected.members) {
    const JsonMember* found = actual.value->find(member.name);
    if (found != nullptr) {
      if (member.name != "$schema") compare(member.value, member_spot(actual, *found), member.name);
    } else {
      report(actual, ErrorCode::MissingValue, "\"" + member.name + "\" stands in " + first_language_ + " but not here.",
             "Add it in this language.");
    }
  }
  for (const JsonMember& member : actual.value->members) {
    if (expected.find(member.name) != nullptr) continue;
    report(member_spot(actual, member), ErrorCode::UnknownName,
           "\"" + member.name + "\" does not stand in " + first_language_ + ".", "Add it there, or delete it here.");
  }
}

void Comparison::compare_lists(const JsonValue& expected, const Spot& actual, std::string_view name) {
  if (is_own_in_every_language(name)) return;
  const std::size_t expected_count = expected.elements.size();
  const std::size_t actual_count = actual.value->elements.size();
  if (expected_count != actual_count) {
    report(actual, ErrorCode::InvalidValue,
           "The list has " + std::to_string(actual_count) + " elements, in " + first_language_ + " " +
               std::to_string(expected_count) + ".",
           "Write as many in every language.");
    return;
  }
  for (std::size_t index = 0; index < expected_count; ++index) {
    compare(expected.elements[index], element_spot(actual, index), name);
  }
}

void Comparison::compare_texts(const std::string& expected, const Spot& actual, std::string_view name) {
  const std::vector<std::string> expected_names = sorted_placeholders(expected);
  const std::vector<std::string> actual_names = sorted_placeholders(actual.value->text);
  if (expected_names != actual_names) {
    report(actual, ErrorCode::InvalidValue,
           "The placeholders differ: here " + joined(actual_names) + ", in " + first_language_ + " " +
               joined(expected_names) + ".",
           "Use the same placeholders in every language.");
  }
  const auto* last = std::end(kMarkdownNames);
  if (std::find(std::begin(kMarkdownNames), last, name) != last) compare_markdown(expected, actual);
}

void Comparison::compare_markdown(const std::string& expected, const Spot& actual) {
  const std::optional<Shape> expected_shape = shape_of(expected, first_language_);
  const std::optional<Shape> actual_shape = shape_of(actual.value->text, language_);
  if (!expected_shape || !actual_shape) return;
  if (expected_shape->link_targets != actual_shape->link_targets) {
    report(actual, ErrorCode::InvalidValue,
           "The link targets differ: here " + joined(actual_shape->link_targets) + ", in " + first_language_ + " " +
               joined(expected_shape->link_targets) + ".",
           "Link to the same targets in every language.");
  }
  if (expected_shape->item_count != actual_shape->item_count) {
    report(actual, ErrorCode::InvalidValue,
           "The lists have " + std::to_string(actual_shape->item_count) + " items, in " + first_language_ + " " +
               std::to_string(expected_shape->item_count) + ".",
           "Write as many items in every language.");
  }
}

std::vector<std::string> languages_of(const SourceFile& pack) {
  std::vector<std::string> languages;
  const JsonMember* list = pack.root->find("languages");
  if (list == nullptr) return languages;
  for (const JsonValue& language : list->value.elements) {
    if (language.kind == JsonKind::String) languages.push_back(language.text);
  }
  return languages;
}

}  // namespace

std::vector<Problem> check_parity(const std::vector<PackFile>& files) {
  ProblemList problems;
  ProblemList reported_by_reader;
  FileFolder folder(files);
  const SourceFile* pack = folder.open("pack.json", reported_by_reader);
  const std::vector<std::string> languages = pack == nullptr ? std::vector<std::string>() : languages_of(*pack);
  if (languages.empty()) return {};
  for (const std::string_view name : kWordNames) {
    const SourceFile* first = folder.open(word_path(languages.front(), name), reported_by_reader);
    if (first == nullptr) continue;
    for (std::size_t index = 1; index < languages.size(); ++index) {
      const SourceFile* other = folder.open(word_path(languages[index], name), reported_by_reader);
      if (other == nullptr) continue;
      const Spot root = root_spot(*other);
      Comparison(languages.front(), languages[index], problems).compare(*first->root, root, "");
    }
  }
  return problems.take();
}

}  // namespace flytt::content
