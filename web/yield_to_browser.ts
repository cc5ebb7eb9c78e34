// Lets the browser do first what a visitor waits for: long work at one go would hold it up.
export function yieldToBrowser(): Promise<void> {
  return new Promise((resolve) => {
    // Not a timer: after a few of those in a row browsers let each wait 4 ms.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
