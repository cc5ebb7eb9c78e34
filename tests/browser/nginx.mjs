// A real nginx on loopback, and what it writes down of everyone who comes: browser drivers do not show every request, such
// as those for a page's icon.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LoopbackServers } from './loopback_servers.mjs';

const startingTakesMs = 5000;

export class Nginx {
  static async serve(root) {
    const nginx = new Nginx();
    nginx.folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-nginx-'));
    const port = await new LoopbackServers().closedPort();
    nginx.base = `http://127.0.0.1:${port}`;
    const user = os.userInfo();
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${nginx.folder}/${name};`);
    writeFileSync(
      path.join(nginx.folder, 'nginx.conf'),
      `${user.uid === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${nginx.folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 64; }
http {
  include /etc/nginx/mime.types;
  types { font/ttf ttf; application/manifest+json webmanifest; }
  log_format whole '$request | $http_referer | $http_cookie | $request_body';
  access_log ${nginx.folder}/access.log whole;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${path.resolve(root)};
    absolute_redirect off;
    error_page 404 /404.html;
  }
}
`,
    );
    nginx.process = spawn('nginx', ['-p', nginx.folder, '-c', path.join(nginx.folder, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    });
    for (let waitedMs = 0; ; waitedMs += 50) {
      if (await fetch(`${nginx.base}/icon.svg`).then(({ ok }) => ok, () => false)) break;
      assert.ok(waitedMs < startingTakesMs && nginx.process.exitCode === null, 'nginx does not answer');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return nginx;
  }

  // One line a request: "GET /en/ HTTP/1.1 | where from | cookies | body".
  log() {
    return readFileSync(path.join(this.folder, 'access.log'), 'utf8').trimEnd().split('\n');
  }

  async close() {
    this.process.kill();
    await once(this.process, 'exit');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
