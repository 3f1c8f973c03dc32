import type { PageProfile } from '../page-data.js';

/** What the reader said of a paper. */
export type Verdict = 'liked' | 'disliked';

const KEY = 'paperkin:profile';

/** The profile kept in the browser; `undefined` where there is none or it cannot be read. */
export function loadProfile(): PageProfile | undefined {
  try {
    return parseProfile(localStorage.getItem(KEY) ?? '');
  } catch {
    return undefined;
  }
}

/** Keeps the profile in the browser, where the browser lets it. */
export function saveProfile(profile: PageProfile): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(profile));
  } catch {
    // A browser that forbids storage still shows the profile until the page is closed.
  }
}

/** The profile written in JSON; `undefined` where the text is none. */
export function parseProfile(json: string): PageProfile | undefined {
  try {
    const { liked, disliked }: { liked?: unknown; disliked?: unknown } = JSON.parse(json);
    return { liked: idsOf(liked), disliked: idsOf(disliked) };
  } catch {
    return undefined;
  }
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.filter((id): id is string => typeof id === 'string'))] : [];
}

/** What the profile says of a paper. */
export function verdictOn(profile: PageProfile, id: string): Verdict | undefined {
  if (profile.liked.includes(id)) return 'liked';
  return profile.disliked.includes(id) ? 'disliked' : undefined;
}

/** The profile with the verdict on a paper set, or taken back where it was set already. */
export function toggleVerdict(profile: PageProfile, id: string, verdict: Verdict): PageProfile {
  const without = { liked: profile.liked.filter((x) => x !== id), disliked: profile.disliked.filter((x) => x !== id) };
  return verdictOn(profile, id) === verdict ? without : { ...without, [verdict]: [...without[verdict], id] };
}
