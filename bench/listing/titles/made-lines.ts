import { Choice } from '../fields/layouts/random.js';

const words = (text: string): readonly string[] => text.split(', ');

const DONE = words(
  'added, fixed, updated, removed, changed, improved, renamed, moved, replaced, dropped, deprecated, bumped, upgraded, cleaned up, refactored, documented, enabled, disabled, introduced, supported, allowed, prevented, restored, released, merged, reverted, corrected, exposed, ported, rewrote',
);
const TO_DO = words(
  'add, fix, update, remove, change, improve, rename, move, replace, drop, deprecate, bump, upgrade, clean up, refactor, document, enable, disable, introduce, support, allow, prevent, restore, release, merge, revert, use, check, make, do not, call, book, buy, send, write, ask, pay, order, print, finish, prepare, read, install, try, remember',
);
const THINGS = words(
  'an option to skip the cache, the old command line, a crash when the file is empty, the latest versions of all dependencies, a warning for missing names, the settings page, the build on Windows, types of the public functions, a test for long lines, the default of the timeout, error messages, the login form, support for older browsers, memory use of the server, the readme, the order of the menu, some typos, the path of the log, the landlord, a table for six, the slides for Monday, the garden hose, two tickets to the coast, the invoice of last month, a present for the neighbours, the car to the garage, new curtains, the form from the town hall, notes of the meeting, the printer on the second floor',
);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** So many lines of changes and of tasks each. */
export function madeLines(count: number, seed: number): ReadonlyMap<string, readonly string[]> {
  const choice = new Choice(seed);
  const make = (line: () => string): string[] => Array.from({ length: count }, line);
  const cased = (text: string): string => (choice.chance(0.85) ? capital(text) : text);
  return new Map([
    ['changes', make(() => cased(`${choice.of(choice.chance(0.6) ? DONE : TO_DO)} ${choice.of(THINGS)}`))],
    ['tasks', make(() => cased(`${choice.of(TO_DO)} ${choice.of(THINGS)}`))],
  ]);
}
