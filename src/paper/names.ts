import { splitNames } from './name-list.js';

const PARTICLE = '(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|al|el|ter)';
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{L}\\.)";
const FULL = `(?:(?:${WORD}|${PARTICLE}) ){1,4}${WORD}`;
const NAME = new RegExp(`^${FULL}$`, 'u');
const ORGANISATION =
  /\b(?:Universit|Institut|Department|Laborator|Research|College|School|Academy|Centre|Center|Inc\b|Labs?\b|Corporation)/;

/** Names in a list of authors, as printed, without notes; undefined where it is no such list. */
export function namesIn(text: string, labelled: boolean): string[] | undefined {
  const names = splitNames(text);
  if (names.length === 0) return undefined;
  if (labelled) return names;
  const known = names.filter((name) => NAME.test(name)).length;
  if (names.length === 1) return known === 1 && !ORGANISATION.test(text) ? names : undefined;
  return known / names.length >= 0.6 && !names.some((name) => name.length > 60) ? names : undefined;
}

/** Whether a short line may be the name of an organisation. */
export function isOrganisation(text: string): boolean {
  return (
    text.length <= 100 &&
    (ORGANISATION.test(text) ||
      /^\p{Lu}[\p{L}\p{N}.&-]+$/u.test(text) ||
      /^\p{Lu}{2,}(?: [\p{Lu}][\p{L}-]+){0,3}$/u.test(text)) &&
    !/[.!?]$/.test(text)
  );
}
