// Loads the page again with everything that belongs to it. A plain reload may take scripts and styles from what the browser
// keeps, and with them the version that is to be left.
import { deliverBytes } from './delivery';

const files = ['/main.js', '/flytt.css', '/flytt.js', '/flytt.wasm', '/content/{language}.json'];

export async function reloadAnew(): Promise<void> {
  const language = document.documentElement.lang;
  const addresses = [location.pathname, ...files.map((file) => file.replace('{language}', language))];
  // What does not come now is asked for by the page itself.
  await Promise.allSettled(addresses.map((address) => deliverBytes(address, 'reload')));
  // The argument is Firefox's own: without it, style sheets would come from its memory.
  (location as unknown as { reload(isCacheBypassed: boolean): void }).reload(true);
}
