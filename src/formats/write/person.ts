import { lineOf } from './text.js';

/** A name in parts, or one that has none: an organisation, a single word. */
export type Person =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const PARTICLE = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|al|el|ter|ten|af|zu|zur)$/;
const GROUP =
  /\b(?:Universit|Institut|Department|Laborator|Academy|Cent(?:er|re)\b|Group|Team|Consortium|[Cc]ollaboration|Society|Association|Committee|Network|Council|Agency|Foundation|Initiative)/;
/** `Quill MJ`, as PubMed prints it. */
const INITIALS = /^\p{Lu}{1,3}$/u;

/**
 * The parts of a name: `Quill, Mara`, `Mara Quill`, `Odo van der Fenn`, `Quill MJ`, `Fenn, Odo, Jr`.
 *
 * @example
 * ```ts
 * personOf('Odo van der Fenn'); // { family: 'van der Fenn', given: 'Odo' }
 * ```
 */
export function personOf(printed: string): Person {
  const name = lineOf(printed);
  const parts = name
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 1) return inverted(parts);
  const words = name.split(' ');
  if (words.length === 1 || GROUP.test(name)) return { literal: name };
  const last = words.at(-1) as string;
  if (INITIALS.test(last) && (last.length === 1 || /\p{Ll}/u.test(name)))
    return { family: words.slice(0, -1).join(' '), given: last };
  const hasSuffix = SUFFIX.test(last) && words.length > 2;
  const named = hasSuffix ? words.slice(0, -1) : words;
  const particle = named.findIndex((word, i) => i > 0 && i < named.length - 1 && PARTICLE.test(word));
  const first = particle < 0 ? named.length - 1 : particle;
  const person = { family: named.slice(first).join(' '), given: named.slice(0, first).join(' ') };
  return hasSuffix ? { ...person, suffix: last } : person;
}

/** `Quill, Mara`; of three parts the one that can be no given name is the suffix. */
function inverted([family = '', second = '', ...others]: readonly string[]): Person {
  if (others.length === 0) return { family, given: second };
  const rest = others.join(' ');
  if (SUFFIX.test(second)) return { family, given: rest, suffix: second };
  return SUFFIX.test(rest) ? { family, given: second, suffix: rest } : { family, given: `${second} ${rest}` };
}

/** A name with the family name first: `Quill, Mara`. */
export function invertedName(printed: string): string {
  const person = personOf(printed);
  if ('literal' in person) return person.literal;
  return [person.family, person.given, ...(person.suffix === undefined ? [] : [person.suffix])].join(', ');
}
