// What the module cannot know by itself: the day, the time, the browser, the portal's own address.
import type { Engine, EventNamed } from '../build/generated/messages';

export function currentWorld(): EventNamed<'world'> {
  const now = localTime(new Date());
  return {
    type: 'world',
    today: now.slice(0, 10),
    own_origin: location.origin,
    engine: engineName(navigator.userAgent),
    user_agent: navigator.userAgent,
    is_online: navigator.onLine,
    started_at: now,
  };
}

// ISO 8601 with the zone's offset: "2026-11-24T09:30:00+01:00".
export function localTime(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const twoDigits = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const shifted = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${shifted}${offset < 0 ? '-' : '+'}${twoDigits(offset / 60)}:${twoDigits(offset % 60)}`;
}

// Engines differ in what they reveal about a connection; every browser names its engine's best known one.
export function engineName(userAgent: string): Engine {
  if (/\bFirefox\//.test(userAgent)) return 'gecko';
  if (/\b(Chrome|Chromium|HeadlessChrome)\//.test(userAgent)) return 'chromium';
  if (/\bAppleWebKit\//.test(userAgent)) return 'web_kit';
  return 'other';
}
