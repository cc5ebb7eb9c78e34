// Hands a file to the browser's downloads. Nothing is sent: the address is one of this page's memory.

// Browsers read the address when the download begins, some time after the click.
const kAddressLivesMs = 60_000;

export function saveFile(name: string, mediaType: string, bytes: Uint8Array | string): void {
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
  setTimeout(() => URL.revokeObjectURL(address), kAddressLivesMs);
}
