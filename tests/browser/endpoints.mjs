// Packs whose endpoints are servers on loopback.

// The given endpoints are all that the pack has, in this order. Their ids stand for their words.
export function packOf(endpoints) {
  return (pack, edit) => {
    const defaults = { role: 'new', required: true, example: false, hosts: [], addresses: [], ports: [], setting: null };
    pack.endpoints = endpoints.map((endpoint) => ({ ...defaults, echo_url: null, valid: '', ...endpoint, service: undefined }));
    for (const language of pack.languages) {
      edit(`${language}/pack.json`, (words) => {
        words.endpoints = Object.fromEntries(
          endpoints.map(({ id, service }) => [
            id,
            { service: service ?? `Service ${id}`, purpose: `Purpose of ${id}.`, without_it: `Without ${id}.` },
          ]),
        );
      });
    }
  };
}

export const here = (port) => ({ addresses: ['127.0.0.1'], ports: [port] });
export const byName = (port) => ({ hosts: ['localhost'], ports: [port] });
export const control = (port) => ({ id: 'old', role: 'control', required: false, ...here(port) });
