// What the build knows of itself: web/assemble_site.mjs writes it in place of these names.

declare const BUILD_VERSION: string;
declare const BUILD_FONTS: Record<string, number>;

// The same in page, style sheet, scripts, modules and content of one build.
export const buildVersion = BUILD_VERSION;

// Checksums of the typefaces by file name without its ending.
export const fontChecksums = BUILD_FONTS;

// Files of two builds have met, as in a page that was open while another version was put on the server.
export class OtherVersion extends Error {
  constructor(what: string, version: string) {
    super(`${what} is of version ${version || 'unknown'}, this script of ${buildVersion}.`);
  }
}

export function expectVersion(what: string, version: string): void {
  if (version !== buildVersion) throw new OtherVersion(what, version);
}

// Content and pages that were written apart from the scripts know no version, and no wrong one.
export function expectContentVersion(bundle: Uint8Array): void {
  const begin = new TextDecoder().decode(bundle.subarray(0, 64));
  const version = /^\{"version":"([^"]*)"/.exec(begin)?.[1];
  if (version !== undefined) expectVersion('The content', version);
}
