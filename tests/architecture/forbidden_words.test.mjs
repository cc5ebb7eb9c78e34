// What is absent on purpose, folder by folder: clocks, files, sockets, environment, threads, random numbers, locales,
// exceptions and mutable globals in core and ui; ways around the page in views; markup made from text in web.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOnly, findAll, isCpp, isScript, isWithin, repositoryFiles } from './repository.mjs';

const isPure = ({ path }) => isCpp({ path }) && (isWithin(path, 'core') || isWithin(path, 'ui'));
const isOurs = ({ path }) => isCpp({ path }) && !isWithin(path, 'tests');
const isInPage = ({ path }) => isWithin(path, 'ui/page') || isWithin(path, 'ui/widgets');
const isMarkup = ({ path }) => /\.(html|ts|mjs)$/.test(path) && isWithin(path, 'web');
const isMarkupWriter = ({ path }) => isCpp({ path }) && (isWithin(path, 'core/html') || isWithin(path, 'shell'));

// `in`: which files; `of`: what of a file is read, code without literals and comments unless said otherwise.
const whole = (text) => text;
const rules = [
  {
    in: isPure,
    sentence: 'core and ui read no clock: the day is an argument',
    pattern: /#include <(chrono|ctime|time\.h)>|\bstd::chrono\b|\b(std::time|clock_gettime|gettimeofday|localtime\w*|gmtime\w*|ImGui::GetTime)\b/,
    examples: ['#include <chrono>', 'auto now = std::time(nullptr);', 'gettimeofday(&tv, nullptr);'],
    permitted: ['int time = 3;  // std::chrono'],
  },
  {
    in: isPure,
    sentence: 'core and ui touch no file: bytes are arguments and results',
    pattern: /#include <(fstream|filesystem|iostream|ostream|istream|sstream|fcntl\.h|unistd\.h)>|\b(fopen|freopen|tmpfile|std::[io]?fstream|std::filesystem|std::c(out|err|in))\b|\b(printf|puts)\s*\(/,
    examples: ['#include <fstream>', 'FILE* file = fopen(path, "r");', 'std::cout << 1;', 'std::printf("x");'],
    permitted: ['std::snprintf(buffer, size, "%d", 1);'],
  },
  {
    in: isPure,
    sentence: 'core and ui open no socket',
    pattern: /#include <(sys\/socket|netdb|arpa\/inet|netinet\/in)\.h>|\b(getaddrinfo|gethostbyname|::socket|::connect)\b/,
    examples: ['#include <sys/socket.h>', 'getaddrinfo(host, nullptr, nullptr, &list);'],
    permitted: ['connect(list);'],
  },
  {
    in: isPure,
    sentence: 'core and ui read no environment and no locale: equal input gives equal bytes',
    pattern: /#include <(locale|clocale|cctype|cwctype|regex)>|\b(getenv|secure_getenv|setlocale|std::locale|strtod|std::sto[dfil]\w*|std::isalpha|std::tolower|std::toupper)\b/,
    examples: ['std::getenv("HOME");', '#include <locale>', 'double x = strtod(text, nullptr);', 'std::tolower(c);'],
    permitted: ['to_lower(c);'],
  },
  {
    in: isPure,
    sentence: 'core and ui have one thread',
    pattern: /#include <(thread|mutex|atomic|future|condition_variable|shared_mutex|pthread\.h)>|\b(thread_local|std::(jthread|thread|mutex|async|atomic\w*))\b/,
    examples: ['#include <thread>', 'thread_local int depth = 0;', 'std::atomic<int> n;'],
    permitted: ['int thread = 0;'],
  },
  {
    in: isPure,
    sentence: 'core and ui know no random numbers',
    pattern: /#include <random>|\bstd::(random_device|mt19937\w*|minstd_rand\w*)\b|\b(s?rand|arc4random\w*)\s*\(/,
    examples: ['#include <random>', 'int x = rand();', 'std::mt19937 generator;'],
    permitted: ['int operand(int a);'],
  },
  {
    in: isPure,
    sentence: 'core and ui have no mutable globals: state is passed',
    pattern: /^[ \t]*(static|inline|extern)[ \t]+(?!const\b|constexpr\b|constinit\b|inline\b|static\b|struct\b|class\b)[\w:<>,*& \t]*?\w[ \t]*(=(?!=)[^\n(]*|\{[^\n]*\}|);/m,
    examples: ['static int calls = 0;', 'inline std::string last;', '  static std::vector<int> seen{};', 'extern int depth;'],
    permitted: ['static constexpr int kDays = 3;', 'inline constexpr int kSize{4};', 'static int next(int value);', 'inline int f() { return 1; }'],
  },
  {
    in: ({ path }) => isOurs({ path }) && path !== 'shell/command_line/main.cpp',
    sentence: 'our code neither throws nor catches: errors are values (only main.cpp of the command line, for CLI11)',
    pattern: /\b(throw|try|catch|noexcept\(false\)|std::(exception|current_exception|rethrow_exception))\b/,
    examples: ['throw 1;', 'try { f(); } catch (...) {}'],
    permitted: ['int catching = retry;', '// throw', 'f("try again");'],
  },
  {
    in: ({ path }) => isOurs({ path }) && !isWithin(path, 'shell/web'),
    sentence: 'Emscripten is named only in shell/web',
    pattern: /\b(EM_JS|EM_ASM\w*|EMSCRIPTEN_\w+|__EMSCRIPTEN__|emscripten_\w+)\b/,
    examples: ['EMSCRIPTEN_KEEPALIVE void f();', '#ifdef __EMSCRIPTEN__', 'emscripten_get_now();'],
    permitted: ['// __EMSCRIPTEN__'],
  },
  {
    in: ({ path }) => isOurs({ path }) && !isInPage({ path }),
    sentence: 'text and controls are drawn by ui/page and ui/widgets from the semantic page, never by ImGui directly',
    pattern: /\bImGui::(Text\w*|BulletText|LabelText|Button|SmallButton|InvisibleButton|ArrowButton|ImageButton|Checkbox\w*|RadioButton|Input\w+|Selectable|Combo|BeginCombo|ListBox|Slider\w+|Drag\w+|MenuItem|Tree\w+|CollapsingHeader|BeginTable|TextLink\w*)\s*\(/,
    examples: ['ImGui::TextUnformatted("x");', 'if (ImGui::Button(label)) go();', 'ImGui::InputText(a, b, c);'],
    permitted: ['ImGui::NewFrame();', 'ImGui::GetIO();'],
  },
  {
    in: isScript,
    not: /^tests\//,
    sentence: 'the page is made of elements, never of markup in a string',
    pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc)\b|\bdocument\.write(ln)?\b/,
    examples: ['node.innerHTML = text;', 'document.write(text);', 'node.insertAdjacentHTML(a, b);'],
    permitted: ['// innerHTML', 'node.textContent = text;'],
  },
  {
    in: isScript,
    not: /^tests\//,
    sentence: 'no code from text: the content security policy forbids it',
    pattern: /\beval\s*\(|\bnew Function\b|\bset(Timeout|Interval)\s*\(\s*['"`]/,
    of: (text) => text.replace(/\/\/[^\n]*/g, ''),
    examples: ['eval(text);', 'new Function("a", "return a");', 'setTimeout("go()", 1);'],
    permitted: ['setTimeout(() => go(), 1);'],
  },
  {
    in: (file) => isMarkup(file) || (isMarkupWriter(file) && file.path !== 'core/html/handout_html.cpp'),
    sentence: 'no inline style, script or handler: the content security policy forbids it (the downloaded document has its own style)',
    pattern: /\sstyle=\\?["']|<style\b|\son[a-z]+=\\?["']|javascript:|<script(?![^>]*\bsrc=)[^>]*>|setAttribute\(\s*['"](style|on\w+)['"]/,
    of: whole,
    examples: ['<p style="color: red">', '<a onclick="go()">', '<script>go()</script>', 'node.setAttribute("style", x);', 'out += "<p style=\\"x\\">";'],
    permitted: ['<script type="module" src="/main.js"></script>', 'node.style.setProperty("left", x);', '<link rel="stylesheet" href="/x.css">'],
  },
  {
    in: ({ path }) => /\.ts$/.test(path),
    sentence: 'TypeScript is strict: no any, no silenced checks',
    pattern: /:\s*any\b|\bas any\b|<any>|@ts-(ignore|nocheck|expect-error)/,
    of: whole,
    examples: ['let x: any;', 'f(x as any);', '// @ts-ignore'],
    permitted: ['let anything: unknown;'],
  },
  {
    in: (file) => (isCpp(file) || isScript(file)) && isWithin(file.path, 'tests') && !isWithin(file.path, 'tests/architecture'),
    sentence: 'a test is run or deleted, never skipped or singled out',
    pattern: /\bGTEST_SKIP\b|\bDISABLED_\w+|\b(test|it|describe)\.(skip|only|todo)\b|\b(skip|only|todo):\s*true\b/,
    examples: [],
    permitted: ['skipSpaces();'],
    also: [['tests/core/a_test.cpp', 'GTEST_SKIP() << 1;'], ['tests/a.test.mjs', "test.skip('x', f);"], ['tests/b.test.mjs', "test('x', { only: true }, f);"]],
  },
];

const applies = (rule, file) => rule.in(file) && !rule.not?.test(file.path);
const findings = (rule, files) => files
  .filter((file) => applies(rule, file))
  .flatMap(({ path, text }) => findAll(path, (rule.of ?? codeOnly)(text), rule.pattern, (match) => `${rule.sentence} (${match[0].trim()})`));

const files = repositoryFiles();
// A path to which the rule applies, for its examples.
const examplePath = (rule) => ['core/example.cpp', 'ui/app/example.cpp', 'shell/command_line/example.cpp', 'web/example.ts', 'tests/example_test.cpp']
  .find((path) => applies(rule, { path }));

for (const rule of rules) {
  test(`everywhere: ${rule.sentence}`, () => {
    assert.deepEqual(findings(rule, files), []);
  });

  test(`noticed: ${rule.sentence}`, () => {
    const path = examplePath(rule);
    const broken = [...rule.examples.map((text) => [path, text]), ...(rule.also ?? [])];
    assert.ok(broken.length > 0);
    for (const [at, text] of broken) assert.equal(findings(rule, [{ path: at, text: `\n${text}\n` }]).length > 0, true, text);
    for (const text of rule.permitted) assert.deepEqual(findings(rule, [{ path, text: `\n${text}\n` }]), [], text);
  });
}

test('the same words are permitted where they belong', () => {
  const permitted = [
    ['shell/command_line/edition.cpp', 'auto now = std::time(nullptr);'],
    ['shell/command_line/main.cpp', 'try { f(); } catch (...) {}'],
    ['shell/web/backend.cpp', 'emscripten_get_now();'],
    ['ui/page/paint.cpp', 'ImGui::InvisibleButton("x", size);'],
    ['tests/support/image.cpp', '#include <fstream>'],
  ];
  for (const [path, text] of permitted) {
    for (const rule of rules) assert.deepEqual(findings(rule, [{ path, text }]), [], `${path}: ${rule.sentence}`);
  }
});
