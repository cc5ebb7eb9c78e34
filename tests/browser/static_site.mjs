// The deployable site as a plain web server serves it: files, index.html for folders, 404.html for everything else.
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
};

export function staticSite(folder) {
  return http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    let file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    if (file.endsWith('/')) file += 'index.html';
    const send = (status, name) => {
      const bytes = readFileSync(name);
      response.writeHead(status, { 'Content-Type': types[path.extname(name)] ?? 'application/octet-stream' }).end(bytes);
    };
    try {
      send(200, file);
    } catch {
      send(404, path.join(folder, '404.html'));
    }
  });
}
