// Readers of QR codes that are not ours. Each takes a PNG file and gives the text that it sees.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';

const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

// PNG (ISO/IEC 15948) of one bit grey, or eight bits grey, RGB or RGBA -> RGBA, as jsQR takes it.
function pixelsOf(path) {
  const png = readFileSync(path);
  const [width, height, bits, colour] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  const samples = { 0: 1, 2: 3, 6: 4 }[colour];
  assert.ok(samples && (bits === 8 || (bits === 1 && colour === 0)), `${path}: ${bits} bits, colour type ${colour}`);
  const parts = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const step = bits === 1 ? 1 : samples;
  const stride = bits === 1 ? Math.ceil(width / 8) : width * samples;
  const rgba = new Uint8ClampedArray(width * height * 4);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (stride + 1)];
    const line = Uint8Array.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let i = 0; i < stride; ++i) {
      const [a, b, c] = [line[i - step] ?? 0, above[i], above[i - step] ?? 0];
      const nearest = [a, b, c].reduce((best, each) => (Math.abs(a + b - c - each) < Math.abs(a + b - c - best) ? each : best));
      line[i] += [0, a, b, (a + b) >> 1, nearest][filter];
    }
    for (let x = 0; x < width; ++x) {
      const grey = bits === 1 ? ((line[x >> 3] >> (7 - (x & 7))) & 1) * 255 : line[x * samples];
      rgba.set([grey, grey, grey, 255], (y * width + x) * 4);
    }
    above = line;
  }
  return { rgba, width, height };
}

export const zbar = (path) => run('zbarimg', '--quiet', '--raw', path).replace(/\n$/, '');
export const jsqr = (path) => {
  const { rgba, width, height } = pixelsOf(path);
  return (jsQR.default ?? jsQR)(rgba, width, height)?.data;
};

// The SVG file as a PNG file of the name `png`.
export const rasterize = (svg, png) => run('rsvg-convert', svg, '-o', png);
