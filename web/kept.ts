// What the portal keeps for a visitor: a store for each feature in the browser's storage, with the version of what its values
// mean. Nothing of it leaves the page, and nothing that was kept is written over unread: a store that a newer portal has
// written is left as it is, one of an older version or one that cannot be read is put aside.
import type { KeepingFailure } from '../build/generated/messages';

export interface KeptValue {
  store: string;
  version: number;
  name: string;
  value: string; // empty = forgotten
}

interface StoreContent {
  version: number;
  values: Record<string, string>;
}

const prefix = 'flytt.';
const mostAside = 9;

// Everything in one store, as it was before features had their own.
const formerKey = 'flytt.choices';
const formerHomes: Record<string, string> = { role: 'role', company: 'mobile', language: 'page' };
const formerHome = 'preferences';

// Undefined: this is nothing that a portal has written.
function parseStore(text: string): StoreContent | undefined {
  try {
    const content = JSON.parse(text) as Record<keyof StoreContent, unknown> | null;
    const { version, values } = content ?? {};
    if (typeof version !== 'number' || typeof values !== 'object' || values === null || Array.isArray(values)) return undefined;
    if (!Object.values(values).every((value) => typeof value === 'string')) return undefined;
    return { version, values: values as StoreContent['values'] };
  } catch {
    return undefined;
  }
}

// The values that are texts; the rest has never been read.
function parseFormer(text: string): { values: Record<string, string>; isWhole: boolean } | undefined {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content !== 'object' || content === null || Array.isArray(content)) return undefined;
    const entries = Object.entries(content);
    const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { values: Object.fromEntries(texts), isWhole: texts.length === entries.length };
  } catch {
    return undefined;
  }
}

const homeOf = (name: string): string => formerHomes[name] ?? formerHome;

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
  private readonly known = new Map<string, StoreContent>(); // as this page was told
  private readonly told = new Set<string>(); // failures, until the store can be written again

  constructor(storage = browserStorage()) {
    this.storage = storage;
  }

  // Everything that is kept now. `failed` is called for what cannot be read.
  readAll(failed: (failure: KeepingFailure) => void): KeptValue[] {
    this.takeFormer(failed);
    const values: KeptValue[] = [];
    for (const store of this.names()) {
      const content = this.read(store);
      if (content === 'unreadable') {
        failed(this.putAside(store, 'unreadable') ? 'unreadable' : 'stuck');
      } else if (content) {
        this.known.set(store, content);
        for (const [name, value] of Object.entries(content.values)) values.push({ store, version: content.version, name, value });
      }
    }
    return values;
  }

  // Empty where it is not kept.
  value(store: string, name: string): string {
    const content = this.read(store);
    const kept = content && content !== 'unreadable' ? content.values[name] : undefined;
    return kept ?? (homeOf(name) === store ? (this.former()?.values[name] ?? '') : '');
  }

  // Another value in the same store stays, also one that another page has written meanwhile. An empty value is forgotten. What
  // went wrong, once: the next success or another cause is told anew.
  keep(value: KeptValue): KeepingFailure | undefined {
    const failure = this.write(value);
    const { store } = value;
    if (failure === undefined) {
      for (const mark of this.told) if (mark.startsWith(`${store} `)) this.told.delete(mark);
      return undefined;
    }
    const mark = `${store} ${failure}`;
    if (this.told.has(mark)) return undefined;
    this.told.add(mark);
    return failure;
  }

  // The visitor wishes it: every store, of newer portals too, and what was put aside.
  forgetAll(): void {
    this.known.clear();
    for (const key of this.keys()) this.storage?.removeItem(key);
  }

  // Calls it for each value that another page of the portal has kept or forgotten since readAll(), and does from now on.
  watch(changed: (value: KeptValue) => void): void {
    const tellAll = (): void => {
      for (const store of new Set([...this.known.keys(), ...this.names()])) this.tellChanges(store, changed);
    };
    window.addEventListener('storage', (event) => {
      if (event.storageArea !== this.storage) return;
      if (event.key === null) tellAll();
      else if (isStoreKey(event.key)) this.tellChanges(event.key.slice(prefix.length), changed);
    });
    // A page that the browser kept asleep was told nothing.
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) tellAll();
    });
    tellAll();
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

  private write({ store, version, name, value }: KeptValue): KeepingFailure | undefined {
    if (!this.storage) return value === '' ? undefined : 'refused';
    let content = this.read(store);
    if (content === 'unreadable') {
      if (!this.putAside(store, 'unreadable')) return 'stuck';
      content = undefined;
    }
    if (content && content.version > version) return 'newer';
    if (content && content.version < version) {
      // What its values mean now is for the feature to say, which keeps them anew.
      if (!this.putAside(store, `version${content.version}`)) return 'full';
      this.known.delete(store);
      content = undefined;
    }
    const values = withValue(content?.values, name, value);
    try {
      if (Object.keys(values).length === 0) this.storage.removeItem(prefix + store);
      else this.storage.setItem(prefix + store, JSON.stringify({ version, values }));
    } catch (error) {
      // Where there is no quota at all nothing is kept, whatever its size.
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError' && this.storage.length > 0;
      return isFull ? 'full' : 'refused';
    }
    // What another page has written beside it is still to be told.
    this.known.set(store, { version, values: withValue(this.known.get(store)?.values, name, value) });
    return undefined;
  }

  private read(store: string): StoreContent | 'unreadable' | undefined {
    const text = this.text(prefix + store);
    return text === null ? undefined : (parseStore(text) ?? 'unreadable');
  }

  private text(key: string): string | null {
    try {
      return this.storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  // Under another name, "flytt.mobile.unreadable.1". False where there is no room for it: then it stays.
  private putAside(store: string, why: string): boolean {
    const key = prefix + store;
    const text = this.text(key);
    if (!this.storage || text === null) return true;
    for (let number = 1; number <= mostAside; ++number) {
      const aside = `${key}.${why}.${number}`;
      if (this.text(aside) !== null) continue;
      try {
        this.storage.setItem(aside, text);
        this.storage.removeItem(key);
        return true;
      } catch {
        return false;
      }
    }
    return false;
  }

  private former(): ReturnType<typeof parseFormer> {
    const text = this.text(formerKey);
    return text === null ? undefined : parseFormer(text);
  }

  // Each value goes to the store of its feature, unless something newer is there, and is taken from the former store once
  // it has arrived. What was no value stays aside.
  private takeFormer(failed: (failure: KeepingFailure) => void): void {
    if (this.text(formerKey) === null) return;
    const former = this.former();
    const left: Record<string, string> = { ...former?.values };
    for (const [name, value] of Object.entries(left)) {
      const store = homeOf(name);
      const content = this.read(store);
      const isNewer = content !== undefined && content !== 'unreadable' && name in content.values;
      if (!isNewer && this.write({ store, version: 1, name, value }) !== undefined) continue;
      delete left[name];
    }
    if (!former?.isWhole) failed(this.putAside(formerKey.slice(prefix.length), 'unreadable') ? 'unreadable' : 'stuck');
    try {
      if (Object.keys(left).length > 0) this.storage?.setItem(formerKey, JSON.stringify(left));
      else if (former?.isWhole) this.storage?.removeItem(formerKey);
    } catch {
      // It stays as it was; what has arrived is newer at the next visit.
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

function withValue(values: Record<string, string> | undefined, name: string, value: string): Record<string, string> {
  const changed = { ...values };
  if (value === '') delete changed[name];
  else changed[name] = value;
  return changed;
}

// "flytt.mobile", and not what was put aside.
function isStoreKey(key: string): boolean {
  return /^flytt\.\w+$/.test(key) && key !== formerKey;
}
