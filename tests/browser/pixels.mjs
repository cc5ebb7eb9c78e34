// Pictures of what is on the screen, and what can be seen in them.
import { readPng } from '../support/png.mjs';

const distance = (one, other) => Math.max(...[0, 8, 16].map((bit) => Math.abs(((one >> bit) & 255) - ((other >> bit) & 255))));

// WCAG 2.2, relative luminance and contrast ratio; colours as 0xBBGGRR.
function luminance(color) {
  const [red, green, blue] = [0, 8, 16].map((bit) => {
    const value = ((color >> bit) & 255) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export const hex = (color) => `#${[0, 8, 16].map((bit) => ((color >> bit) & 255).toString(16).padStart(2, '0')).join('')}`;

// Lengths and places are in CSS px where they are not called pixels.
export class Picture {
  constructor({ rgba, width, height }, scale = 1) {
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.pixels = new Uint32Array(rgba.buffer);
  }

  static of(png, scale) {
    return new Picture(readPng(Buffer.from(png)), scale);
  }

  // Opaque, so that the colour is all.
  at(x, y) {
    return this.pixels[y * this.width + x] & 0xffffff;
  }

  // The part within the edges, which are moved outwards to whole pixels.
  pixelsWithin({ left, top, right, bottom }) {
    const clamp = (value, most) => Math.min(Math.max(value, 0), most);
    return {
      left: clamp(Math.floor(left * this.scale), this.width),
      top: clamp(Math.floor(top * this.scale), this.height),
      right: clamp(Math.ceil(right * this.scale), this.width),
      bottom: clamp(Math.ceil(bottom * this.scale), this.height),
    };
  }

  // How often each colour is there.
  colors(area = { left: 0, top: 0, right: this.width / this.scale, bottom: this.height / this.scale }) {
    const counts = new Map();
    const part = this.pixelsWithin(area);
    for (let y = part.top; y < part.bottom; ++y) {
      for (let x = part.left; x < part.right; ++x) counts.set(this.at(x, y), (counts.get(this.at(x, y)) ?? 0) + 1);
    }
    return counts;
  }

  // The most frequent colour, and among the others the one that stands out most from it.
  inkAndGround(area) {
    const counts = this.colors(area);
    let ground = 0;
    for (const [color, count] of counts) if (count > (counts.get(ground) ?? 0)) ground = color;
    let ink = ground;
    for (const color of counts.keys()) if (contrast(color, ground) > contrast(ink, ground)) ink = color;
    return { ink, ground };
  }

  // Edges of what is drawn within the area: of pixels that are covered by a third or more.
  inkedEdges(area, { ink, ground } = this.inkAndGround(area)) {
    const part = this.pixelsWithin(area);
    const enough = distance(ink, ground) / 3;
    const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (let y = part.top; y < part.bottom; ++y) {
      for (let x = part.left; x < part.right; ++x) {
        if (distance(this.at(x, y), ground) < enough) continue;
        edges.left = Math.min(edges.left, x);
        edges.right = Math.max(edges.right, x + 1);
        edges.top = Math.min(edges.top, y);
        edges.bottom = Math.max(edges.bottom, y + 1);
      }
    }
    for (const edge of Object.keys(edges)) edges[edge] /= this.scale;
    return edges;
  }
}

// `take` gives a picture as PNG where the page's own way to take one would not do.
export async function pictureOf(page, take = () => page.screenshot()) {
  const scale = await page.evaluate(() => devicePixelRatio);
  return Picture.of(await take(), scale);
}

// The canvas alone, without the elements that lie over it; what has the focus keeps it.
export async function pictureOfCanvas(page, take) {
  await page.evaluate(() => (document.getElementById('page').style.opacity = '0'));
  const picture = await pictureOf(page, take);
  await page.evaluate(() => (document.getElementById('page').style.opacity = ''));
  return picture;
}
