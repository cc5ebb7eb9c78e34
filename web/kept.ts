// What the portal keeps for a visitor: a store for each feature in the browser's storage, with the version of what its values
// mean. Nothing of it leaves the page, and nothing that was kept is written over unread: a store that a newer portal has
// written is left as it is, one that cannot be read is put aside.

export interface KeptValue {
  store: string;
  version: number;
  name: string;
  value: string; // empty = forgotten
}

export type KeepingFailure =
  | 'full' // the browser has no room for more
  | 'refused' // it keeps nothing for this page
  | 'newer' // a newer portal has written the store
  | 'unreadable'; // what was kept could not be read; it was put aside

interface StoreContent {
  version: number;
  values: Record<string, string>;
}

const prefix = 'flytt.';
const asideSuffix = '.unreadable';
const mostAside = 9;

// Everything in one store, as it was before features had their own.
const formerKey = 'flytt.choices';
const formerHomes: Record<string, string> = { role: 'role', company: 'mobile', language: 'page' };
const formerHome = 'preferences';

// Undefined: this is nothing that a portal has written.
function parseStore(text: string): StoreContent | undefined {
  try {
    const content = JSON.parse(text) as Partial<StoreContent> | null;
    const { version, values } = content ?? {};
    if (typeof version !== 'number' || typeof values !== 'object' || values === null || Array.isArray(values)) return undefined;
    if (!Object.values(values).every((value) => typeof value === 'string')) return undefined;
    return { version, values };
  } catch {
    return undefined;
  }
}

function parseFormer(text: string): Record<string, string> | undefined {
  return parseStore(`{"version":1,"values":${text}}`)?.values;
}

// Browsers throw where storage is switched off for the page.
function browserStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

export class KeptStores {
  private readonly storage: Storage | undefined;
  private readonly known = new Map<string, StoreContent>(); // as this page knows it
  private readonly told = new Set<string>(); // failures, until the store can be written again

  constructor(storage = browserStorage()) {
    this.storage = storage;
    this.takeFormer();
  }

  // Everything that is kept now. `failed` is called for what cannot be read.
  readAll(failed: (failure: KeepingFailure) => void): KeptValue[] {
    const values: KeptValue[] = [];
    for (const store of this.names()) {
      const content = this.read(store);
      if (content === 'unreadable') {
        this.putAside(store);
        failed('unreadable');
      } else if (content) {
        this.known.set(store, content);
        for (const [name, value] of Object.entries(content.values)) values.push({ store, version: content.version, name, value });
      }
    }
    return values;
  }

  value(store: string, name: string): string {
    const content = this.read(store);
    return content && content !== 'unreadable' ? (content.values[name] ?? '') : '';
  }

  // Another value in the same store stays, also one that another page has written meanwhile. An empty value is forgotten. What
  // went wrong, once: the next success or another cause is told anew.
  keep({ store, version, name, value }: KeptValue): KeepingFailure | undefined {
    const failure = this.write(store, version, name, value);
    if (failure === undefined) {
      for (const cause of ['full', 'refused', 'newer', 'unreadable']) this.told.delete(`${store} ${cause}`);
      return undefined;
    }
    const mark = `${store} ${failure}`;
    if (this.told.has(mark)) return undefined;
    this.told.add(mark);
    return failure;
  }

  // Every store, and what was put aside.
  forgetAll(): void {
    this.known.clear();
    for (const key of this.keys()) this.storage?.removeItem(key);
  }

  // Calls it for each value that another page of the portal keeps or forgets from now on.
  watch(changed: (value: KeptValue) => void): void {
    window.addEventListener('storage', (event) => {
      if (event.storageArea !== this.storage) return;
      const stores = event.key === null ? [...this.known.keys()] : [event.key].filter(isStoreKey).map((key) => key.slice(prefix.length));
      for (const store of stores) this.tellChanges(store, changed);
    });
  }

  private tellChanges(store: string, changed: (value: KeptValue) => void): void {
    const before = this.known.get(store);
    const content = this.read(store);
    if (content === 'unreadable') return;
    const after = content ?? { version: before?.version ?? 1, values: {} };
    this.known.set(store, after);
    const names = new Set([...Object.keys(before?.values ?? {}), ...Object.keys(after.values)]);
    for (const name of names) {
      const value = after.values[name] ?? '';
      if (value !== (before?.values[name] ?? '')) changed({ store, version: after.version, name, value });
    }
  }

  private write(store: string, version: number, name: string, value: string): KeepingFailure | undefined {
    if (!this.storage) return value === '' ? undefined : 'refused';
    let content = this.read(store);
    if (content === 'unreadable') {
      if (!this.putAside(store)) return 'unreadable';
      content = undefined;
    }
    if (content && content.version > version) return 'newer';
    const values = { ...content?.values };
    if (value === '') delete values[name];
    else values[name] = value;
    try {
      if (Object.keys(values).length === 0) this.storage.removeItem(prefix + store);
      else this.storage.setItem(prefix + store, JSON.stringify({ version, values }));
    } catch (error) {
      // Where there is no quota at all nothing is kept, whatever its size.
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError' && this.storage.length > 0;
      return isFull ? 'full' : 'refused';
    }
    this.known.set(store, { version, values });
    return undefined;
  }

  private read(store: string): StoreContent | 'unreadable' | undefined {
    let text;
    try {
      text = this.storage?.getItem(prefix + store) ?? null;
    } catch {
      return undefined;
    }
    return text === null ? undefined : (parseStore(text) ?? 'unreadable');
  }

  // False where there is no room for it.
  private putAside(store: string): boolean {
    const key = prefix + store;
    const text = this.storage?.getItem(key) ?? null;
    if (!this.storage || text === null) return true;
    for (let number = 1; number <= mostAside; ++number) {
      const aside = `${key}${asideSuffix}${number}`;
      if (this.storage.getItem(aside) !== null) continue;
      try {
        this.storage.removeItem(key); // first: there may be no room for both
        this.storage.setItem(aside, text);
        return true;
      } catch {
        this.storage.setItem(key, text);
        return false;
      }
    }
    return false;
  }

  private takeFormer(): void {
    try {
      const text = this.storage?.getItem(formerKey) ?? null;
      const values = text === null ? undefined : parseFormer(text);
      if (!values) return;
      const failures = Object.entries(values).map(([name, value]) => {
        const store = formerHomes[name] ?? formerHome;
        return this.value(store, name) === '' ? this.write(store, 1, name, value) : undefined;
      });
      if (failures.every((failure) => failure === undefined)) this.storage?.removeItem(formerKey);
    } catch {
      // Storage is switched off.
    }
  }

  private keys(): string[] {
    try {
      return Object.keys(this.storage ?? {}).filter((key) => key.startsWith(prefix));
    } catch {
      return [];
    }
  }

  private names(): string[] {
    return this.keys()
      .filter(isStoreKey)
      .map((key) => key.slice(prefix.length));
  }
}

function isStoreKey(key: string): boolean {
  return key.startsWith(prefix) && key !== formerKey && !key.includes(asideSuffix);
}
