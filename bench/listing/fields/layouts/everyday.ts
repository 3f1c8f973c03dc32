import type { Choice } from './random.js';

// Titles of papers on anything: the words of one field must not tell what a title is.
const THINGS =
  'rivers bees bridges glaciers seeds cities tides harbours robots birds forests volcanoes clocks markets songs maps dreams bones stones clouds winds roads gardens letters children crowds lakes islands fungi whales mirrors languages prices coins ships bread sleep shadows storms wolves deserts violins engines lamps ice sand salt rain snow moss ants owls horses trees leaves roots rivers valleys walls towers windows wheels ropes knots paper glass iron copper paints dyes dances games jokes gestures faces hands'.split(
    ' ',
  );
const SINGULAR =
  'memory sound shape price weight colour age history grammar fall growth taste smell speed order rhythm cost map theory model measure study tone pulse heat light voice hum song art science geometry economy ecology physics'.split(
    ' ',
  );
const VERBS =
  'move count sing hum fold remember forget sort carry break grow shrink talk listen wander sleep learn choose wait return fall rise dance lie trade meet hide'.split(
    ' ',
  );
const QUALITIES =
  'old quiet large small slow silent deep hidden ancient modern rural urban simple sudden strange distant northern wild frozen young early late social tactile'.split(
    ' ',
  );
const PLACES =
  'at night|in winter|in large cities|under the ice|in the dark|without sight|over two years|after storms|at sea|in old books|in the desert|on islands|before dawn|by touch|by ear|from space|in twelve harbours|with coloured discs'.split(
    '|',
  );
const GIVEN =
  'Anna Ben Carl Clara Dan Diana Elena Emil Eva Fay Felix Finn Gina George Hana Hugo Ida Ivo Jane John Jun Karl Kim Lena Leo Lisa Maria Max Mona Nia Nora Olaf Oscar Paul Pia Quinn Rosa Ruth Sam Sara Tao Tim Una Vera Victor Wanda Will Xin Yuki Zoe José Luis Miguel Marie Pierre Giulia Marco'.split(
    ' ',
  );
const FAMILY =
  'Adler Baker Berg Bishop Brook Carter Castle Cole Cook Dale Drake Falk Field Fisher Ford Fox Frost Gardner Glover Grant Green Hale Hall Hart Hill Holm Hunt Jansen Keller Kim King Lake Lane Larsen Lind Marsh Mason Meyer Miller Moore Nash Noble Olsen Page Park Perez Pool Porter Reed Rivera Rose Shaw Stein Stone Turner Vogel Wagner Wall Ward Weber West White Wolf Wood Young Zhang García Müller Dubois Rossi'.split(
    ' ',
  );

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A title in every-day words, in the case that the listing writes titles in. */
export function everydayTitle(choice: Choice): string {
  const thing = (): string => choice.of(THINGS);
  const title = choice.of([
    () => `how ${thing()} ${choice.of(VERBS)} their ${thing()}`,
    () => `why ${thing()} ${choice.of(VERBS)} ${choice.of(PLACES)}`,
    () =>
      `${thing()} that ${choice.of(VERBS)} ${choice.of([choice.of(PLACES), `to ${choice.of(['two', 'four', 'ten'])}`])}`,
    () => `the ${choice.of(SINGULAR)} of ${choice.of(QUALITIES)} ${thing()}`,
    () => `a ${choice.of(SINGULAR)} of ${choice.of(QUALITIES)} ${thing()} ${choice.of(PLACES)}`,
    () =>
      `on the ${choice.of(SINGULAR)} of ${thing()}: a study of ${choice.of(['six', 'nine', 'twelve', 'forty'])} ${thing()}`,
    () =>
      `${choice.of(['sorting', 'counting', 'measuring', 'hearing', 'mapping', 'teaching', 'folding'])} ${thing()} by the ${choice.of(SINGULAR)} of their ${thing()}`,
    () => `towards ${thing()} that ${choice.of(VERBS)} ${choice.of(PLACES)}`,
    () => `do ${thing()} ${choice.of(VERBS)}?`,
    () => `${choice.of(QUALITIES)} ${thing()} and the ${choice.of(SINGULAR)} of ${thing()}`,
    () => `what ${thing()} tell us about ${choice.of(QUALITIES)} ${thing()}`,
  ])();
  return capital(title);
}

const SMALL = new Set(
  'a the of to by and that their at in with on from over for before after under without us'.split(' '),
);

/** A title with its words in capitals, as most listings write them. */
export const inCapitals = (title: string): string =>
  title
    .split(' ')
    .map((word, i, all) => (SMALL.has(word) && i > 0 && !all[i - 1]?.endsWith(':') ? word : capital(word)))
    .join(' ');

/** The pool of a listing that is about anything. */
export function everydayNames(): { readonly givenNames: readonly string[]; readonly familyNames: readonly string[] } {
  return { givenNames: GIVEN, familyNames: FAMILY };
}

/** A venue of every-day words. */
export const everydayVenue = (choice: Choice): string =>
  inCapitals(
    choice.of([
      `journal of ${choice.of(QUALITIES)} ${choice.of(THINGS)}`,
      `${choice.of(THINGS)} letters`,
      `annals of ${choice.of(SINGULAR)}`,
      `${choice.of(QUALITIES)} ${choice.of(['minds', 'notes', 'studies', 'systems', 'worlds'])}`,
      `conference on ${choice.of(THINGS)}`,
      `${choice.of(THINGS)} & ${choice.of(THINGS)}`,
    ]),
  );

/** Titles, names and venues on anything, as many as a listing needs. */
export function everydayPool(choice: Choice): {
  readonly titles: readonly string[];
  readonly journals: readonly string[];
} {
  const small = choice.chance(0.2);
  const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  return {
    titles: many(40, () => (small ? everydayTitle(choice) : inCapitals(everydayTitle(choice)))),
    journals: many(12, () => everydayVenue(choice)),
  };
}
