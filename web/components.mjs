// Data table: what others made and Flytt ships, and where its version and its licence are found when it is built.
//
//   name          as it is shown
//   licence       what the texts say, as an SPDX expression
//   purl          its package URL, with {version}
//   folder        row of packages.txt in the builds (Dependencies.cmake), or "npm NAME": the folder that holds it
//   version       {file, pattern}: where its own files say it; where absent, packages.txt or package.json does
//   texts         the licence, in order: {file} in the folder, {file, begin} from a line on, or {debian, files}: what Debian
//                 says of these patterns of files of a package. An array = the first that is there.
//   packages      package::NAME of Dependencies.cmake that it is
//   part          the program alone has it; where absent, the site does

const macros = (prefix) => new RegExp(`${prefix}_MAJOR (\\d+)[^]*?${prefix}_MINOR (\\d+)[^]*?${prefix}_PATCH (\\d+)`);

// LLVM's libraries, as Emscripten carries them: an SDK has their licences, Debian's package says them in its own file.
const ofLlvm = (name, folder, moreFiles = []) => ({
  name,
  licence: 'Apache-2.0 WITH LLVM-exception',
  purl: `pkg:github/llvm/llvm-project@llvmorg-{version}#${folder}`,
  folder: 'emscripten',
  version: { file: `system/lib/${folder}/readme.txt`, pattern: /release (\d+\.\d+\.\d+)/ },
  texts: [[{ file: `system/lib/${folder}/LICENSE.TXT` }, { debian: 'emscripten', files: [`system/lib/${folder}/*`, ...moreFiles] }]],
});

// Three headers of one author within Dear ImGui; each ends with its licence.
const ofStb = (name, file) => ({
  name,
  licence: 'MIT OR Unlicense',
  purl: `pkg:generic/${name}@{version}`,
  folder: 'imgui',
  version: { file, pattern: /modified version of \w+\.h (\d+\.\d+)/ },
  texts: [{ file, begin: 'This software is available under 2 licenses' }],
});

const typeface = (name, npmName) => ({
  name,
  licence: 'OFL-1.1',
  purl: `pkg:npm/${npmName}@{version}`,
  folder: `npm ${npmName}`,
  texts: [{ file: 'LICENSE.md' }],
});

export const components = [
  {
    name: 'Dear ImGui',
    licence: 'MIT',
    purl: 'pkg:deb/debian/imgui@{version}?arch=source',
    folder: 'imgui',
    texts: [{ file: 'LICENSE.txt' }],
    packages: ['imgui', 'imgui_opengl3'],
  },
  ofStb('stb_rect_pack', 'imstb_rectpack.h'),
  ofStb('stb_textedit', 'imstb_textedit.h'),
  ofStb('stb_truetype', 'imstb_truetype.h'),
  {
    name: 'md4c',
    licence: 'MIT',
    purl: 'pkg:deb/debian/md4c@{version}?arch=source',
    folder: 'md4c',
    texts: [{ file: 'LICENSE.md' }],
    packages: ['md4c'],
  },
  {
    name: 'utf8proc',
    licence: 'MIT AND Unicode-DFS-2015',
    purl: 'pkg:deb/debian/utf8proc@{version}?arch=source',
    folder: 'utf8proc',
    texts: [{ file: 'LICENSE.md' }],
    packages: ['utf8proc'],
  },
  {
    name: 'libdeflate',
    licence: 'MIT',
    purl: 'pkg:deb/debian/libdeflate@{version}?arch=source',
    folder: 'libdeflate',
    texts: [{ file: 'COPYING' }],
    packages: ['deflate'],
  },
  {
    name: 'JSON for Modern C++',
    licence: 'MIT',
    purl: 'pkg:github/nlohmann/json@v{version}',
    folder: 'json',
    version: { file: 'detail/abi_macros.hpp', pattern: macros('#define NLOHMANN_JSON_VERSION') },
    texts: [
      {
        debian: 'nlohmann-json3-dev',
        files: ['*', 'include/nlohmann/detail/conversions/to_chars.hpp', 'include/nlohmann/detail/output/serializer.hpp'],
      },
    ],
    packages: ['json'],
  },
  {
    name: 'tl::expected',
    licence: 'CC0-1.0',
    purl: 'pkg:github/TartanLlama/expected@v{version}',
    folder: 'expected',
    version: { file: 'expected.hpp', pattern: macros('#define TL_EXPECTED_VERSION') },
    texts: [{ debian: 'libexpected-dev', files: ['*'] }],
    packages: ['expected'],
  },
  {
    name: 'CLI11',
    licence: 'BSD-3-Clause',
    purl: 'pkg:github/CLIUtils/CLI11@v{version}',
    folder: 'cli11',
    version: { file: 'Version.hpp', pattern: macros('#define CLI11_VERSION') },
    texts: [{ debian: 'libcli11-dev', files: ['*'] }],
    packages: ['cli11'],
    part: 'the program flytt',
  },
  {
    name: 'Emscripten',
    licence: 'MIT OR NCSA',
    purl: 'pkg:github/emscripten-core/emscripten@{version}',
    folder: 'emscripten',
    version: { file: 'emscripten-version.txt', pattern: /(\d+\.\d+\.\d+)/ },
    texts: [[{ file: 'LICENSE' }, { debian: 'emscripten', files: ['*'] }]],
  },
  {
    name: 'musl',
    licence: 'MIT',
    purl: 'pkg:generic/musl@{version}',
    folder: 'emscripten',
    version: { file: 'system/lib/libc/musl/VERSION', pattern: /(\d+\.\d+\.\d+)/ },
    texts: [{ file: 'system/lib/libc/musl/COPYRIGHT' }],
  },
  ofLlvm('compiler-rt', 'compiler-rt', ['system/lib/compiler-rt/stack_ops.s']),
  ofLlvm('libc++', 'libcxx'),
  ofLlvm('libc++abi', 'libcxxabi'),
  typeface('Source Sans', 'source-sans'),
  typeface('Source Code Pro', 'source-code-pro'),
];
