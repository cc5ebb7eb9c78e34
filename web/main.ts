// The page comes to life: content, module and fonts are loaded, the module takes over the elements and the canvas.
// Whatever fails, the served page stays readable and says what does not work.
import type { KeepingFailure, RequestHandlers } from '../build/generated/messages';
import { buildVersion, expectContentVersion, expectVersion, OtherVersion } from './build_facts';
import { Controls } from './controls';
import { CoveredTexts } from './covered_texts';
import { deliverBytes, Stalled } from './delivery';
import { FileFields } from './file_fields';
import { checkedFont, DamagedFont } from './font_check';
import { Jobs } from './jobs';
import { KeptStores, type KeptValue } from './kept';
import { Menus } from './menus';
import { Navigation, type Destination, type Outcome } from './navigation';
import { hideTrouble, LoadingNotice, onRemedy, showTrouble, type Trouble } from './notices';
import { PageLayer } from './page_layer';
import { watchPageSize } from './page_size';
import { loadCode, loadLoader, PortalModule, type PortalHost } from './portal_module';
import { followAll, followKept, preferencesStore, showPreference } from './preferences';
import { Probes } from './probes';
import { reloadAnew } from './reload_anew';
import { saveFile } from './save_file';
import { SearchKeys } from './search_keys';
import { SectionInView } from './section_in_view';
import { yieldToBrowser } from './yield_to_browser';
import { currentWorld } from './world';

const root = document.documentElement;
const kept = new KeptStores();
root.classList.add('started'); // the style sheet waits for it and speaks up where this file is missing

// In the order of ui::Face. The first two are on every page, the others are loaded when a page needs them.
const fontFiles = ['source-sans-regular', 'source-sans-semibold', 'source-sans-italic', 'source-code-regular'];

// What is kept by the page itself, and not by a feature: the language of the last visit.
const pageStore = { store: 'page', version: 1 };

// Text size of the browser by that of the visitor: the drawing goes to twice 16 px, the plain page as far as anyone wants.
const largestDrawnFont = 32.5;

const longestWaitForPaintMs = 1000;
const longestWaitForFontsMs = 300; // once everything else is there

class ContentMissing extends Error {
  // Whether it is the network that fails, and not the server that has no such file.
  constructor(
    message: string,
    readonly isNetwork = false,
  ) {
    super(message);
  }
}

function fileBeside(name: string): string {
  return new URL(name, import.meta.url).href;
}

async function loadFont(face: number): Promise<Uint8Array> {
  const name = fontFiles[face] ?? '';
  return checkedFont(name, await deliverBytes(`/fonts/${name}.ttf`));
}

// The two that every page is drawn with.
function loadFirstFonts(): Promise<Uint8Array[]> {
  return Promise.all([loadFont(0), loadFont(1)]);
}

async function loadContent(language: string): Promise<Uint8Array> {
  let bytes;
  try {
    bytes = await deliverBytes(`/content/${language}.json`);
  } catch (error) {
    if (error instanceof Stalled) throw error;
    throw new ContentMissing(String(error), error instanceof TypeError); // as fetch says it
  }
  expectContentVersion(bytes);
  return bytes;
}

// The page and its style sheet may be older or newer than this script.
function expectOneVersion(): void {
  expectVersion('The page', root.dataset.version ?? buildVersion); // without where it was written apart from the scripts
  expectVersion('The style sheet', getComputedStyle(root).getPropertyValue('--version').replace(/[\s"']/g, ''));
}

function troubleOf(error: unknown, otherwise: Trouble): Trouble {
  if (error instanceof OtherVersion) return 'version';
  if (error instanceof DamagedFont) return 'fonts_damaged';
  if (error instanceof ContentMissing) return 'content';
  return otherwise;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

// A visit that begins at "/": the language that was chosen before, else the first one that the browser asks for.
function chooseLanguage(offered: string[]): void {
  const wishes = [kept.value(pageStore.store, 'language'), ...navigator.languages];
  const wanted = wishes.flatMap((wish) => [wish, wish.split('-')[0] ?? '']);
  const language = wanted.find((candidate) => offered.includes(candidate)) ?? offered[0];
  if (language) location.replace(`/${language}/`);
}

// The language of the address, where the page offers it: a page that does not exist is served in the first language.
function addressedLanguage(): string {
  const language = location.pathname.split('/')[1] ?? '';
  return document.querySelector(`a[lang="${CSS.escape(language)}"]`) ? language : root.lang;
}

// Asks the browser for styles, which may cost it a layout: not a question for every frame.
function mustStayPlain(): boolean {
  return (
    root.dataset.plain === 'on' ||
    new URLSearchParams(location.search).get('plain') === '1' ||
    matchMedia('(forced-colors: active)').matches ||
    matchMedia('print').matches ||
    Number.parseFloat(getComputedStyle(root).fontSize) > largestDrawnFont
  );
}

// Until the served page can be seen: all that follows would only hold it up. A tab in the background is painted later.
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer); // nothing runs once the page is there
      resolve();
    };
    const observer = new PerformanceObserver(end);
    const timer = setTimeout(end, longestWaitForPaintMs);
    observer.observe({ type: 'paint', buffered: true });
  });
}

class Portal implements PortalHost {
  private module: PortalModule | undefined;
  private layer: PageLayer | undefined;
  private texts: CoveredTexts | undefined;
  private files: FileFields | undefined;
  private language = '';
  private isDrawn = false;
  private isPlain = false;
  private isIndexAwaited = false;
  private showings = 0;
  private isDrawingAskedFor = false;
  private areFontsSound = true;
  private reportPageSize: (() => void) | undefined;
  private readonly loading = new LoadingNotice();
  private readonly navigation = new Navigation((destination) => this.show(destination));
  private readonly sections = new SectionInView((anchor) => this.module?.take({ type: 'section', anchor }));
  private readonly probes = new Probes((observation) => this.module?.take({ type: 'probe', ...observation }));
  private readonly jobs = new Jobs({
    progressed: (job, fraction) => this.module?.take({ type: 'job_progressed', job, percent: Math.round(100 * fraction) }),
    finished: (job, files, report) => {
      try {
        for (const { name, mediaType, bytes } of files) saveFile(name, mediaType, bytes);
      } catch (error) {
        console.error(error);
        this.module?.take({ type: 'job_failed', job });
        return;
      }
      this.module?.take({ type: 'job_finished', job }, report);
    },
    failed: (job, message, isOutdated) => {
      console.error(message);
      if (isOutdated) showTrouble('version');
      this.module?.take({ type: 'job_failed', job });
    },
  });

  private failedAtStart: KeepingFailure | undefined;
  private readonly keptAtStart = kept.readAll((failure) => {
    this.failedAtStart = failure;
  });

  readonly handlers: RequestHandlers = {
    save_file: ({ name, media_type }, bytes) => saveFile(name, media_type, bytes),
    begin_probes: () => this.probes.begin(),
    start_probe: (probe) => this.probes.start(probe),
    cancel_probes: () => this.probes.cancelAll(),
    begin_job: ({ job, kind, parameters }) => this.jobs.begin({ job, kind, parameters, inputs: [] }),
    begin_reading: ({ job, kind, parameters, inputs }) => this.jobs.begin({ job, kind, parameters, inputs: this.files?.inputs(inputs) ?? [] }),
    cancel_job: ({ job }) => this.jobs.cancel(job),
    keep: (value) => this.keep(value),
    forget_files: ({ key }) => this.files?.forget(key),
    forget_kept: () => kept.forgetAll(),
    show_preference: ({ key, value }) => {
      showPreference(key, value);
      this.preferencesChanged();
    },
    replace_address: ({ address }) => this.navigation.replaceAddress(address),
    wait_for_index: () => void this.waitForIndex(),
  };

  // The page follows what was chosen before anything of it is seen.
  constructor() {
    for (const value of this.keptAtStart) followKept(value);
    this.isPlain = mustStayPlain();
  }

  async start(): Promise<void> {
    const page = document.getElementById('page');
    if (!page) throw new Error('The page has no place for the portal.');
    expectOneVersion();
    this.loading.begin();
    const controls = new Controls(page, () => this.loading.show());
    this.files = new FileFields(page, (field, event) => controls.report(field, event));
    new SearchKeys(page, () => this.module?.showNow());
    new Menus(page);
    try {
      await this.bringToLife(page, controls);
    } finally {
      this.loading.end();
      controls.giveUpWaiting(); // what was not carried out by now never will be
    }
  }

  private async bringToLife(page: HTMLElement, controls: Controls): Promise<void> {
    const wantsDrawing = !this.isPlain;
    this.isDrawingAskedFor = wantsDrawing;
    const language = addressedLanguage();
    await firstPaint();
    const fonts = wantsDrawing ? loadFirstFonts() : undefined;
    const fontsSettled = fonts?.then(
      () => true,
      () => true, // draw() tells
    );
    const [module, content] = await Promise.all([this.loadModule(), this.arrival(() => loadContent(language))]);
    this.module = module;
    this.layer = new PageLayer(page);
    module.take(currentWorld());
    for (const value of this.keptAtStart) module.take({ type: 'kept', ...value });
    await yieldToBrowser();
    const outcome = await module.showContent(content);
    if (!module.isRunning) return;
    if (outcome === 'empty') throw new ContentMissing('The content holds no edition.');
    this.language = language;
    await yieldToBrowser();
    this.route(this.navigation.current());
    controls.connect(module, this.layer);
    this.texts = new CoveredTexts(page);
    kept.watch((value) => this.keptElsewhere(value));
    if (this.failedAtStart) void this.tellKeepingFailed(this.failedAtStart);
    window.addEventListener('online', () => {
      hideTrouble('language');
      module.take({ type: 'connectivity', is_online: true });
    });
    window.addEventListener('offline', () => module.take({ type: 'connectivity', is_online: false }));
    await yieldToBrowser();
    module.bringUpToDate(); // the elements alone
    await yieldToBrowser();
    const areFontsHere = await Promise.race([fontsSettled, pause(longestWaitForFontsMs).then(() => false)]);
    if (fonts && areFontsHere) await this.draw(fonts);
    await yieldToBrowser();
    module.showNow();
    controls.takeOver();
    this.navigation.start();
    if (fonts && !areFontsHere) void this.draw(fonts);
  }

  private async loadModule(): Promise<PortalModule> {
    const [loader, code] = await Promise.all([
      this.arrival(() => loadLoader(fileBeside('flytt.js'))),
      this.arrival(() => loadCode(fileBeside('flytt.wasm'))),
    ]);
    return PortalModule.start(loader, code, this);
  }

  // Once more where it stalls, as often as the visitor asks for it or the network is back.
  private async arrival<Thing>(load: () => Promise<Thing>): Promise<Thing> {
    for (;;) {
      try {
        return await load();
      } catch (error) {
        if (!(error instanceof Stalled)) throw error;
        console.error(error);
      }
      this.loading.end();
      showTrouble('stalled');
      await new Promise<void>((resolve) => {
        onRemedy('stalled', resolve);
        window.addEventListener('online', () => resolve(), { once: true });
      });
      hideTrouble('stalled');
      this.loading.begin();
    }
  }

  // What is kept for the visitor.

  private keep(value: KeptValue): void {
    const failure = kept.keep(value);
    if (failure) void this.tellKeepingFailed(failure);
  }

  // Not while the module is at work on what asked for it.
  private async tellKeepingFailed(reason: KeepingFailure): Promise<void> {
    await yieldToBrowser();
    this.module?.take({ type: 'keeping_failed', reason });
  }

  // Another page of the portal has kept it, or forgotten it.
  private keptElsewhere(value: KeptValue): void {
    if (followKept(value)) this.preferencesChanged();
    this.module?.take({ type: 'kept', ...value });
  }

  // It may be asked for again meanwhile; one wait answers all.
  private async waitForIndex(): Promise<void> {
    if (this.isIndexAwaited) return;
    this.isIndexAwaited = true;
    await yieldToBrowser();
    this.isIndexAwaited = false;
    this.module?.take({ type: 'index_awaited' });
  }

  applyElements(commands: Uint8Array): void {
    this.layer?.apply(commands);
    this.sections.follow();
    this.showDrawing();
  }

  wantFont(face: number): void {
    loadFont(face).then(
      (bytes) => this.module?.setFont(face, bytes),
      (error: unknown) => this.fontFailed(error),
    );
  }

  // A face that is missing is stood in for by another one. What is not as it should be is a reason to draw nothing.
  private fontFailed(error: unknown): void {
    console.error(error);
    if (!(error instanceof DamagedFont || error instanceof OtherVersion)) return;
    this.areFontsSound = false;
    this.showDrawing();
    showTrouble(troubleOf(error, 'fonts'));
  }

  shown(isDrawn: boolean): void {
    this.isDrawn = isDrawn;
    root.classList.add('live');
    this.showDrawing();
  }

  displayLost(isLost: boolean): void {
    this.isDrawn = false;
    this.showDrawing();
    if (!isLost) this.module?.themeChanged(); // draws anew
  }

  brokeDown(error: unknown): void {
    console.error(error);
    this.isDrawn = false;
    root.classList.remove('glass', 'live');
    showTrouble('module');
  }

  // Pages.

  private async show(destination: Destination): Promise<Outcome> {
    const showing = ++this.showings;
    this.module?.giveUpReading();
    const language = destination.path.split('/')[1] ?? '';
    if (language !== this.language) {
      let content;
      this.loading.begin();
      try {
        content = await loadContent(language);
      } catch (error) {
        if (showing !== this.showings) return 'overtaken';
        const isOutdated = error instanceof OtherVersion;
        if (!isOutdated && !(error instanceof Stalled) && !(error instanceof ContentMissing && error.isNetwork)) return 'failed';
        showTrouble(isOutdated ? 'version' : 'language');
        return 'unreachable';
      } finally {
        if (showing === this.showings) this.loading.end();
      }
      const outcome = showing === this.showings ? await this.module?.showContent(content) : undefined;
      if (showing !== this.showings) return 'overtaken';
      if (outcome !== 'shown') return 'failed';
      this.language = language;
      this.keep({ ...pageStore, name: 'language', value: language });
      hideTrouble('language');
    }
    this.route(destination);
    this.isPlain = mustStayPlain();
    this.module?.showNow();
    return this.module?.isRunning === true ? 'shown' : 'failed';
  }

  private route(destination: Destination): void {
    this.module?.take({ type: 'route', path: destination.path });
    for (const [name, value] of destination.parameters) this.module?.take({ type: 'parameter', name, value });
  }

  // Plain and drawn.

  private showDrawing(): void {
    root.classList.toggle('glass', this.isDrawn && !this.isPlain && this.areFontsSound && this.layer?.hasTallDialog !== true);
    this.texts?.clip();
  }

  private reconsiderDrawing(): void {
    this.isPlain = mustStayPlain();
    this.showDrawing();
  }

  private async draw(arriving: Promise<Uint8Array[]>): Promise<void> {
    const canvas = document.getElementById('canvas');
    const module = this.module;
    if (!module || !(canvas instanceof HTMLCanvasElement)) return;
    let fonts;
    try {
      fonts = await arriving;
    } catch (error) {
      console.error(error);
      showTrouble(troubleOf(error, 'fonts'));
      return;
    }
    fonts.forEach((bytes, face) => module.setFont(face, bytes));
    if (!module.openDisplay()) {
      if (module.isRunning) showTrouble('webgl');
      return;
    }
    await yieldToBrowser();
    this.followCanvas(canvas, module);
    await yieldToBrowser();
    module.bringUpToDate();
  }

  // The visit began with plain pages, and the visitor wants the drawing now.
  private async drawLate(): Promise<void> {
    if (this.isDrawingAskedFor) return;
    this.isDrawingAskedFor = true;
    await this.draw(loadFirstFonts());
  }

  private followCanvas(canvas: HTMLCanvasElement, module: PortalModule): void {
    this.reportPageSize = watchPageSize(canvas, (size) => {
      module.setPageSize(size);
      this.reconsiderDrawing();
    });
    module.setScroll(window.scrollY);
    window.addEventListener('scroll', () => module.setScroll(window.scrollY), { passive: true });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => module.themeChanged());
    document.addEventListener('copy', () => this.copied());
    for (const state of ['(forced-colors: active)', 'print']) {
      matchMedia(state).addEventListener('change', () => this.reconsiderDrawing());
    }
    window.addEventListener('beforeprint', () => {
      this.isPlain = true;
      this.showDrawing();
    });
    window.addEventListener('afterprint', () => this.reconsiderDrawing());
  }

  // What is copied is parted into lines by the layout, and takes its colours along. Both are those of the plain page, which
  // is gone again before anybody sees it.
  private copied(): void {
    const { scrollY } = window;
    root.classList.remove('glass');
    requestAnimationFrame(() => {
      this.showDrawing();
      window.scrollTo(0, scrollY);
    });
  }

  private preferencesChanged(): void {
    this.reportPageSize?.();
    this.module?.themeChanged();
    this.reconsiderDrawing();
    if (!this.isDrawn && !this.isPlain) void this.drawLate();
  }
}

const offeredLanguages = root.dataset.languages;
if (offeredLanguages !== undefined) {
  followAll((name) => kept.value(preferencesStore.store, name));
  chooseLanguage(offeredLanguages.split(' '));
} else {
  onRemedy('version', () => void reloadAnew());
  new Portal().start().catch((error: unknown) => {
    console.error(error);
    root.classList.remove('glass', 'live');
    showTrouble(troubleOf(error, 'module'));
  });
}
