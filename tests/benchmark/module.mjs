// Our work, compiled as the portal's modules are (bench_module.cpp).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export async function loadModule() {
  const create = createRequire(import.meta.url)(path.resolve('build/web-bench/bench.js'));
  // Given its bytes, Emscripten's loader does not try Node's fetch, which knows no files.
  const module = await create({ wasmBinary: readFileSync('build/web-bench/bench.wasm') });
  const encoder = new TextEncoder();
  // Puts bytes into the module's memory for as long as `use` runs; a zero follows them.
  const withBytes = (bytes, use) => {
    const place = module._malloc(bytes.length + 1);
    module.HEAPU8.set(bytes, place);
    module.HEAPU8[place + bytes.length] = 0;
    const result = use(place, bytes.length);
    module._free(place);
    return result;
  };
  return {
    withText: (text, use) => withBytes(encoder.encode(text), (place, size) => use(module, place, size)),
    withBytes: (bytes, use) => withBytes(bytes, (place, size) => use(module, place, size)),
  };
}
