// Carries out single probes and tells what was seen. What it means is for core/reachability to judge, and so are the
// order, the number at once and the second attempts.

import type { AddressSpace, EventNamed, Outcome, RequestNamed } from '../build/generated/messages';

export type Probe = RequestNamed<'start_probe'>; // as in core/reachability/probe.h
export type Observation = Omit<EventNamed<'probe'>, 'type'>; // times are since the check began, the detail is the browser's

interface ProbeResult {
  outcome: Outcome;
  detail: string;
  at: number; // on performance.now()'s clock
}

// The page's policy reports a violation in a task of its own, up to some milliseconds after the fetch has failed.
const kViolationGraceMs = 100;
// In Chromium a server with several addresses or a machine with several networks gives one error each; the best counts.
const kFurtherErrorsMs = 300;
// An echo's answer is a few words; a block page's may be long.
const kMaxEchoBytes = 65_536;

const resultNow = (outcome: Outcome, detail: string): ProbeResult => ({ outcome, detail, at: performance.now() });

const wordsOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

// A value that no cache and no other server knows. crypto.randomUUID is missing where a portal is served by plain HTTP.
function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The value goes to the server as the query's parameter "nonce", behind the parameters that the URL has.
function withNonce(url: string, nonce: string): string {
  const address = new URL(url);
  address.search = `${address.search === '' ? '?' : `${address.search}&`}nonce=${nonce}`;
  return address.href;
}

// One attempt under way. Its signal aborts at the deadline, at a cancellation and at its end.
class Attempt {
  readonly signal: AbortSignal;
  requestUrl = '';
  hasPassedDeadline = false;
  isBlocked = false;
  private readonly controller = new AbortController();
  private readonly timer: number;
  private tellBlocked = (): void => undefined;

  constructor(deadlineMs: number) {
    this.signal = this.controller.signal;
    this.timer = setTimeout(() => {
      this.hasPassedDeadline = true;
      this.controller.abort();
    }, deadlineMs);
  }

  // Some browsers name the whole URL, others its origin.
  considerViolation(blockedUri: string): void {
    if (this.requestUrl === '') return;
    if (blockedUri !== this.requestUrl && blockedUri !== new URL(this.requestUrl).origin) return;
    this.isBlocked = true;
    this.tellBlocked();
  }

  // Once a request has failed: whether the page's policy was the cause.
  async wasBlocked(): Promise<boolean> {
    if (!this.isBlocked) {
      const told = new Promise<void>((resolve) => {
        this.tellBlocked = resolve;
      });
      await Promise.race([told, sleep(kViolationGraceMs)]);
    }
    return this.isBlocked;
  }

  end(): void {
    clearTimeout(this.timer);
    this.controller.abort();
  }
}

// Whether the browser keeps this page from private addresses by its Local Network Access permission. Only an address
// tells by itself that it is private; a name that resolves to one cannot be told from a name that fails otherwise.
async function isKeptFromLocalNetwork(space: AddressSpace): Promise<boolean> {
  const isLoopback = space === 'loopback';
  if (!isLoopback && space !== 'private' && space !== 'link_local') return false;
  // Chromium 145 divided the permission in two; other browsers know neither name and refuse the question.
  for (const name of [isLoopback ? 'loopback-network' : 'local-network', 'local-network-access']) {
    try {
      return (await navigator.permissions.query({ name: name as PermissionName })).state === 'denied';
    } catch {
      continue;
    }
  }
  return false;
}

// The policy stops redirects to other hosts too, and names the URL that was asked first. A request that follows no
// redirect tells them apart: it violates the policy only where that forbids the URL itself.
async function isStoppedAtRedirect(attempt: Attempt): Promise<boolean> {
  attempt.isBlocked = false;
  try {
    await fetch(attempt.requestUrl, { ...request('cors', attempt.signal), redirect: 'error' });
    return true;
  } catch {
    return !attempt.signal.aborted && !(await attempt.wasBlocked());
  }
}

// `redirected`: what it means that the server answered with a redirect to a host that the page may not ask.
async function resultOfFailure(error: unknown, probe: Probe, attempt: Attempt, redirected: Outcome): Promise<ProbeResult> {
  if (attempt.hasPassedDeadline) return resultNow('deadline_passed', '');
  const result = resultNow('failed', wordsOf(error));
  if (await attempt.wasBlocked()) {
    if (!(await isStoppedAtRedirect(attempt))) return { ...result, outcome: 'blocked_by_page' };
    return { ...result, outcome: redirected, detail: 'redirect to another host, not followed' };
  }
  if (await isKeptFromLocalNetwork(probe.address_space)) {
    return { ...result, outcome: 'not_allowed_by_browser', detail: `${result.detail} (local network access: denied)` };
  }
  return result;
}

const request = (mode: RequestMode, signal: AbortSignal): RequestInit => ({
  mode,
  signal,
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'follow',
  referrerPolicy: 'no-referrer',
});

async function ask(probe: Probe, attempt: Attempt): Promise<ProbeResult> {
  try {
    // A service worker or a cache must not answer in place of the portal's own server.
    const isOwnOrigin = new URL(probe.url).origin === location.origin;
    attempt.requestUrl = isOwnOrigin ? withNonce(probe.url, newNonce()) : new URL(probe.url).href;
    const response = await fetch(attempt.requestUrl, request('no-cors', attempt.signal));
    return resultNow('answered', response.type === 'opaque' ? 'opaque' : String(response.status));
  } catch (error) {
    return resultOfFailure(error, probe, attempt, 'answered');
  }
}

// Reads no further than to the nonce.
async function holdsNonce(response: Response, nonce: string): Promise<boolean> {
  if (response.body === null) return false;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.length < kMaxEchoBytes) {
    const part = await reader.read();
    if (part.done) break;
    text += part.value;
    if (text.includes(nonce)) return true;
  }
  return false;
}

async function askForEcho(probe: Probe, attempt: Attempt): Promise<ProbeResult> {
  const nonce = newNonce();
  let response: Response;
  try {
    attempt.requestUrl = withNonce(probe.url, nonce);
    response = await fetch(attempt.requestUrl, request('cors', attempt.signal));
  } catch (error) {
    return resultOfFailure(error, probe, attempt, 'echo_differed');
  }
  try {
    return resultNow((await holdsNonce(response, nonce)) ? 'echo_matched' : 'echo_differed', String(response.status));
  } catch (error) {
    return resultNow('echo_differed', `${response.status}, ${wordsOf(error)}`);
  }
}

// Chromium: the local port is given when TCP was established (not for private targets, whose port it hides), and a
// text in any case. Firefox: neither. Measured; the judgement knows which engine's words count.
function outcomeOfIceError(event: RTCPeerConnectionIceErrorEvent): Outcome {
  if (event.errorCode < 600) return 'connected_then_failed'; // a STUN error is an answer of the server
  if (event.errorText === 'Failed to create TURN client socket.') return 'not_allowed_by_browser'; // a blocked port
  if (event.errorCode !== 701) return 'failed'; // 600: no network of this machine speaks the address's family
  if (event.port) return 'connected_then_failed';
  return event.errorText === '' ? 'failed_unspecific' : 'failed_at_once';
}

// The more an error says, the earlier it stands.
const kIceOutcomes: Outcome[] = [
  'connected_then_failed',
  'failed_at_once',
  'failed_unspecific',
  'not_allowed_by_browser',
  'failed',
];

// What the connection's gathering of candidates tells about its only server.
function gather(connection: RTCPeerConnection, attempt: Attempt): Promise<ProbeResult> {
  return new Promise((resolve) => {
    let best: ProbeResult | undefined;
    const finish = (): void => {
      resolve(best ?? resultNow('not_allowed_by_browser', 'The browser did not contact the server.'));
    };
    connection.addEventListener('icecandidateerror', (event) => {
      const result = resultNow(outcomeOfIceError(event), `${event.errorCode} ${event.errorText}`.trim());
      if (best === undefined || kIceOutcomes.indexOf(result.outcome) < kIceOutcomes.indexOf(best.outcome)) best = result;
      if (best.outcome === 'connected_then_failed') finish();
      // Firefox has one for each address of a name, first for the one that is of no family of this network; while another
      // address is silent, the gathering goes on.
      else if (best.outcome !== 'failed_unspecific') setTimeout(finish, kFurtherErrorsMs);
    });
    connection.addEventListener('icecandidate', (event) => {
      if (event.candidate?.type === 'relay') resolve(resultNow('connected_then_failed', 'relay candidate'));
    });
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') setTimeout(finish, best === undefined ? kFurtherErrorsMs : 0);
    });
    attempt.signal.addEventListener('abort', () => resolve(resultNow('deadline_passed', '')));
    connection.createDataChannel('probe');
    connection.setLocalDescription().catch((error: unknown) => resolve(resultNow('failed', wordsOf(error))));
  });
}

async function askByWebRtc(probe: Probe, attempt: Attempt): Promise<ProbeResult> {
  if (typeof RTCPeerConnection === 'undefined') {
    return resultNow('not_allowed_by_browser', 'RTCPeerConnection is missing.');
  }
  let connection: RTCPeerConnection;
  try {
    connection = new RTCPeerConnection({
      iceServers: [{ urls: probe.url, username: 'probe', credential: 'probe' }],
      iceTransportPolicy: 'relay', // this server and nothing else
    });
  } catch (error) {
    return resultNow('not_allowed_by_browser', wordsOf(error));
  }
  try {
    return await gather(connection, attempt);
  } finally {
    connection.close();
  }
}

const kMethods = { fetch: ask, echo_fetch: askForEcho, web_rtc_tcp: askByWebRtc };

export class Probes {
  private readonly underWay = new Set<Attempt>();
  private begunAt = 0; // on performance.now()'s clock

  constructor(private readonly observe: (observation: Observation) => void) {
    document.addEventListener('securitypolicyviolation', (event) => {
      for (const attempt of this.underWay) attempt.considerViolation(event.blockedURI);
    });
  }

  // The times of what is started from now on count from now.
  begin(): void {
    this.begunAt = performance.now();
  }

  // Answered by one observation, later.
  start(probe: Probe): void {
    const attempt = new Attempt(probe.deadline_ms);
    this.underWay.add(attempt);
    const startedAt = performance.now();
    void kMethods[probe.method](probe, attempt).then((result) => {
      attempt.end();
      if (!this.underWay.delete(attempt)) return; // cancelled meanwhile
      this.observe({
        probe_id: probe.id,
        attempt: probe.attempt,
        outcome: result.outcome,
        started_ms: Math.round(startedAt - this.begunAt),
        elapsed_ms: Math.round(result.at - startedAt),
        detail: result.detail,
      });
    });
  }

  // Nothing is observed any more of what was started before.
  cancelAll(): void {
    const cancelled = [...this.underWay];
    this.underWay.clear();
    for (const attempt of cancelled) attempt.end();
  }
}
