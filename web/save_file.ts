// Hands a file to the browser's downloads. Nothing is sent: the address is one of this page's memory.

// Browsers read the address when the download begins, some time after the click. It is given back by a later download: a
// timer would run in a page that is left alone.
const kAddressLivesMs = 60_000;
let addresses: { address: string; madeAt: number }[] = [];

function giveBackOldAddresses(): void {
  const isOld = ({ madeAt }: { madeAt: number }): boolean => performance.now() - madeAt > kAddressLivesMs;
  for (const { address } of addresses.filter(isOld)) URL.revokeObjectURL(address);
  addresses = addresses.filter((made) => !isOld(made));
}

export function saveFile(name: string, mediaType: string, bytes: Uint8Array | string): void {
  giveBackOldAddresses();
  // The page's own memory, which is never shared between threads.
  const part = typeof bytes === 'string' ? bytes : (bytes as Uint8Array<ArrayBuffer>);
  const address = URL.createObjectURL(new Blob([part], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true; // some browsers follow links of the document only
  document.body.append(link);
  link.click();
  link.remove();
  addresses.push({ address, madeAt: performance.now() });
}
