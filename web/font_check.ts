// A typeface is looked at before anything is drawn with it: glyphs of a file that was cut or changed on its way may be
// blank, or take for ever.
import { OtherVersion, fontChecksums } from './build_facts';
import { checksum } from './checksum';

export class DamagedFont extends Error {}

// What all 32-bit words of a font come to (OpenType 1.9, table "head", checksumAdjustment).
const sumOfSoundFont = 0xb1b0afba;

function isSoundFont(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return bytes.length % 4 === 0 && sum === sumOfSoundFont;
}

// Returns the bytes where they are those of the build. Throws DamagedFont where they are no font any more, OtherVersion
// where they are another one.
export function checkedFont<Bytes extends Uint8Array>(name: string, bytes: Bytes): Bytes {
  if (checksum(bytes) === fontChecksums[name]) return bytes;
  if (isSoundFont(bytes)) throw new OtherVersion(`/fonts/${name}.ttf`, '');
  throw new DamagedFont(`/fonts/${name}.ttf arrived damaged.`);
}
