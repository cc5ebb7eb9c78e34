// Serves the built site on loopback, as any server of static files would. FLYTT_SITE names its folder; ./dev test sets it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { listen } from './chromium.mjs';

const mediaTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export function siteFolder() {
  const folder = process.env.FLYTT_SITE;
  if (!folder || !existsSync(path.join(folder, 'index.html'))) {
    throw new Error('FLYTT_SITE must name the folder of the built site: run ./dev build');
  }
  return folder;
}

// `replace(path)` may answer a request in place of the site: { status, type, body }, or undefined.
export async function serveSite(replace = () => undefined) {
  const folder = siteFolder();
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const other = replace(pathname);
    if (other) return response.writeHead(other.status, { 'Content-Type': other.type }).end(other.body);
    let file = path.join(folder, path.normalize(pathname));
    if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
    if (!existsSync(file)) {
      return response.writeHead(404, { 'Content-Type': 'text/html' }).end(readFileSync(path.join(folder, '404.html')));
    }
    const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
    return response.writeHead(200, { 'Content-Type': type }).end(readFileSync(file));
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
