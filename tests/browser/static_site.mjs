// The deployable site as a web server serves it: files, index.html for folders, 404.html for everything else.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export const typeOf = (name) => types[path.extname(name)] ?? 'application/octet-stream';

// `send(response, status, name)` answers with the file of that name, and throws where there is none.
export function answerFrom(folder, send) {
  return (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    let file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    if (file.endsWith('/')) file += 'index.html';
    try {
      send(response, 200, file);
    } catch {
      send(response, 404, path.join(folder, '404.html'));
    }
  };
}

export function staticSite(folder) {
  const send = (response, status, name) => {
    const bytes = readFileSync(name);
    response.writeHead(status, { 'Content-Type': typeOf(name) }).end(bytes);
  };
  return http.createServer(answerFrom(folder, send));
}
