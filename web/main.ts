// The page comes to life: content, module and fonts are loaded, the module takes over the elements and the canvas.
// Whatever fails, the served page stays readable and says what does not work.
import { readChoices, storeChoice } from './choices';
import { Controls } from './controls';
import { Exporter } from './exporter';
import { Navigation, type Destination } from './navigation';
import { showTrouble } from './notices';
import { PageLayer } from './page_layer';
import { watchPageSize } from './page_size';
import { PortalModule, type PortalHost, type PortalRequest } from './portal_module';
import { Probes } from './probes';
import { saveFile } from './save_file';
import { currentWorld } from './world';

const root = document.documentElement;
root.classList.add('started'); // the style sheet waits for it and speaks up where this file is missing

// In the order of ui::Face. The first two are on every page, the others are loaded when a page needs them.
const fontFiles = ['source-sans-regular', 'source-sans-semibold', 'source-sans-italic', 'source-code-regular'];
const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
};

class ContentMissing extends Error {}

async function loadBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function loadFont(face: number): Promise<Uint8Array> {
  return loadBytes(`/fonts/${fontFiles[face]}.ttf`);
}

// The two that every page is drawn with; undefined where one is missing.
async function loadFirstFonts(): Promise<Uint8Array[] | undefined> {
  try {
    return await Promise.all([loadFont(0), loadFont(1)]);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

async function loadContent(language: string): Promise<Uint8Array> {
  try {
    return await loadBytes(`/content/${language}.json`);
  } catch (error) {
    throw new ContentMissing(String(error));
  }
}

// A visit that begins at "/": the language that was chosen before, else the first one that the browser asks for.
function chooseLanguage(offered: string[]): void {
  const wishes = [readChoices().get('language') ?? '', ...navigator.languages];
  const wanted = wishes.flatMap((wish) => [wish, wish.split('-')[0] ?? '']);
  const language = wanted.find((candidate) => offered.includes(candidate)) ?? offered[0];
  if (language) location.replace(`/${language}/`);
}

// The language of the address, where the page offers it: a page that does not exist is served in the first language.
function addressedLanguage(): string {
  const language = location.pathname.split('/')[1] ?? '';
  return document.querySelector(`a[lang="${CSS.escape(language)}"]`) ? language : root.lang;
}

class Portal implements PortalHost {
  private module: PortalModule | undefined;
  private layer: PageLayer | undefined;
  private language = '';
  private isDrawn = false;
  private checkStartedAt = 0;
  private handoutType = mediaTypes.pdf;
  private readonly navigation = new Navigation((destination) => this.show(destination));
  private readonly probes = new Probes((observation) => this.module?.take({ type: 'probe', ...observation }));
  private readonly exporter = new Exporter({
    progressed: (fraction) => this.module?.take({ type: 'handout_progress', percent: Math.round(100 * fraction) }),
    written: (fileName, bytes) => {
      saveFile(fileName, this.handoutType, bytes);
      this.module?.take({ type: 'handout_written', file_name: fileName, bytes: bytes.length });
    },
    failed: (message) => this.module?.take({ type: 'handout_failed', message }),
  });

  async start(): Promise<void> {
    const page = document.getElementById('page');
    const canvas = document.getElementById('canvas');
    if (!page || !(canvas instanceof HTMLCanvasElement)) throw new Error('The page has no place for the portal.');
    const wantsDrawing = !this.mustStayPlain();
    const language = addressedLanguage();
    const [module, content, fonts] = await Promise.all([
      PortalModule.load(new URL('./flytt.js', import.meta.url).href, this),
      loadContent(language),
      wantsDrawing ? loadFirstFonts() : [],
    ]);
    this.module = module;
    this.layer = new PageLayer(page);
    this.restoreTheme();
    module.take(currentWorld());
    for (const [key, value] of readChoices()) module.take({ type: 'choice', key, value });
    if (!module.showContent(content)) throw new ContentMissing('The content holds no edition.');
    this.language = language;
    this.route(this.navigation.current());
    if (fonts === undefined) {
      showTrouble('fonts');
    } else if (wantsDrawing) {
      fonts.forEach((bytes, face) => module.setFont(face, bytes));
      if (module.openDisplay()) this.followCanvas(canvas);
      else showTrouble('webgl');
    }
    new Controls(page, module, this.layer);
    window.addEventListener('online', () => module.take({ type: 'connectivity', is_online: true }));
    window.addEventListener('offline', () => module.take({ type: 'connectivity', is_online: false }));
    module.showNow();
    this.navigation.start();
  }

  // Requests of the module.

  request(request: PortalRequest, bytes: Uint8Array): void {
    switch (request.type) {
      case 'save_file':
        saveFile(request.name, request.media_type, bytes);
        break;
      case 'start_probe':
        // A check's first probe has the first id.
        if (request.probe.id === 0 && request.attempt === 1) this.checkStartedAt = performance.now();
        this.probes.start(request.probe, request.attempt, this.checkStartedAt);
        break;
      case 'cancel_probes':
        this.probes.cancelAll();
        break;
      case 'write_handout':
        this.handoutType = mediaTypes[request.format];
        this.exporter.write({
          format: request.format,
          set: request.set,
          language: request.language,
          fileName: request.file_name,
          today: currentDay(),
        });
        break;
      case 'cancel_handout':
        this.exporter.cancel();
        break;
      case 'store_choice':
        storeChoice(request.key, request.value);
        break;
      case 'show_theme':
        this.showTheme(request.theme);
        break;
      case 'replace_address':
        this.navigation.replaceAddress(request.path_and_query);
        break;
    }
  }

  applyElements(commands: Uint8Array): void {
    this.layer?.apply(commands);
  }

  wantFont(face: number): void {
    loadFont(face).then(
      (bytes) => this.module?.setFont(face, bytes),
      (error: unknown) => console.error(error), // the text is set in another face
    );
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

  private async show(destination: Destination): Promise<boolean> {
    const language = destination.path.split('/')[1] ?? '';
    if (language !== this.language) {
      try {
        if (!this.module?.showContent(await loadContent(language))) return false;
      } catch {
        return false;
      }
      this.language = language;
      storeChoice('language', language);
    }
    this.route(destination);
    this.module?.showNow();
    return this.module?.isRunning === true;
  }

  private route(destination: Destination): void {
    this.module?.take({ type: 'route', path: destination.path, fragment: destination.fragment });
    for (const [key, value] of destination.parameters) this.module?.take({ type: 'choice', key, value });
  }

  // Plain and drawn.

  private showDrawing(): void {
    root.classList.toggle('glass', this.isDrawn && !this.mustStayPlain());
  }

  private mustStayPlain(): boolean {
    return (
      new URLSearchParams(location.search).get('plain') === '1' ||
      matchMedia('(forced-colors: active)').matches ||
      matchMedia('print').matches
    );
  }

  private followCanvas(canvas: HTMLCanvasElement): void {
    const module = this.module;
    if (!module) return;
    watchPageSize(canvas, (size) => module.setPageSize(size));
    window.addEventListener('scroll', () => module.setScroll(window.scrollY), { passive: true });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => module.themeChanged());
    matchMedia('(forced-colors: active)').addEventListener('change', () => this.showDrawing());
    window.addEventListener('beforeprint', () => root.classList.remove('glass'));
    window.addEventListener('afterprint', () => this.showDrawing());
  }

  private restoreTheme(): void {
    const theme = readChoices().get('theme');
    if (theme) this.showTheme(theme);
  }

  private showTheme(theme: string): void {
    if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
    else delete root.dataset['theme'];
    this.module?.themeChanged();
  }
}

function currentDay(): string {
  const world = currentWorld();
  return world.type === 'world' ? world.today : '';
}

const offeredLanguages = root.dataset['languages'];
if (offeredLanguages !== undefined) {
  chooseLanguage(offeredLanguages.split(' '));
} else {
  new Portal().start().catch((error: unknown) => {
    console.error(error);
    root.classList.remove('glass', 'live');
    showTrouble(error instanceof ContentMissing ? 'content' : 'module');
  });
}
