// Readers of QR codes that are not ours. Each takes a PNG file and gives the text that it sees.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import { readPng } from '../support/png.mjs';

const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

export const zbar = (path) => run('zbarimg', '--quiet', '--raw', path).replace(/\n$/, '');
export const jsqr = (path) => {
  const { rgba, width, height } = readPng(readFileSync(path));
  return (jsQR.default ?? jsQR)(rgba, width, height)?.data;
};

// The SVG file as a PNG file of the name `png`.
export const rasterize = (svg, png) => run('rsvg-convert', svg, '-o', png);
