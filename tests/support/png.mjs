// Reads PNG files (ISO/IEC 15948) as pictures of RGBA pixels: one bit or eight bits grey, RGB or RGBA, not interlaced.
import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

function unfilter(raw, width, height, samples, bits) {
  const stride = bits === 1 ? Math.ceil(width / 8) : width * samples;
  const step = bits === 1 ? 1 : samples;
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (stride + 1)];
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    for (let i = 0; i < stride; ++i) {
      const a = i >= step ? lines[to + i - step] : 0;
      const b = y > 0 ? lines[to + i - stride] : 0;
      let expected = 0;
      if (filter === 1) expected = a;
      else if (filter === 2) expected = b;
      else if (filter === 3) expected = (a + b) >> 1;
      else if (filter === 4) {
        const c = i >= step && y > 0 ? lines[to + i - stride - step] : 0;
        const [fromA, fromB, fromC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
        expected = fromA <= fromB && fromA <= fromC ? a : fromB <= fromC ? b : c;
      }
      lines[to + i] = raw[from + i] + expected;
    }
  }
  return lines;
}

export function readPng(png) {
  const [width, height, bits, colour] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  const samples = { 0: 1, 2: 3, 6: 4 }[colour];
  assert.ok(samples && (bits === 8 || (bits === 1 && colour === 0)) && png[28] === 0, `${bits} bits, colour type ${colour}`);
  const parts = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const lines = unfilter(inflateSync(Buffer.concat(parts)), width, height, samples, bits);
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; ++pixel) {
    const x = pixel % width;
    const byte = bits === 1 ? lines[Math.floor(pixel / width) * Math.ceil(width / 8) + (x >> 3)] : lines[pixel * samples];
    if (samples === 1) rgba.fill(bits === 1 ? ((byte >> (7 - (x & 7))) & 1) * 255 : byte, 4 * pixel, 4 * pixel + 3);
    else for (let i = 0; i < samples; ++i) rgba[4 * pixel + i] = lines[pixel * samples + i];
  }
  return { rgba, width, height };
}
