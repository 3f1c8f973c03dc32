import type { ReferenceLabel } from './labels.js';
import type { ReferenceField } from './reference.js';

/** A part of a string by its offsets. */
type Part = readonly [label: ReferenceLabel, start: number, end: number];
type Form = (text: string) => readonly Part[] | undefined;

/** Longer strings have none of these forms. */
const MOST = 600;

/**
 * The fields of strings whose form alone tells them, short as they are: names of files (`Alder and Birch - 2008 - Sand.pdf`),
 * names and a year before a colon (`Alder et al. 2008: Sand`), citations of law (`Gina Alder, Sand, 8 Sand L. Rev. 1 (2008)`).
 */
export function formedFields(text: string): readonly ReferenceField[] | undefined {
  if (text.length > MOST) return undefined;
  for (const form of FORMS) {
    const parts = form(text);
    if (parts !== undefined) return parts.map(([label, start, end]) => ({ label, start, end }));
  }
  return undefined;
}

const FILE = /\.(?:pdf|epub|djvu)\s*$/i;
const DATED_DASH = /[ _]-[ _]((?:1[6-9]|20)\d\d)[ _]-[ _]/;

/** "Alder and Birch - 2008 - Iron in the Ancient Sea.pdf" */
function fileName(text: string): readonly Part[] | undefined {
  const file = FILE.exec(text);
  const dash = file === null ? null : DATED_DASH.exec(text);
  if (file === null || dash === null) return undefined;
  const start = startOf(text);
  const title = dash.index + dash[0].length;
  if (!areNames(text.slice(start, dash.index)) || file.index - title < LEAST) return undefined;
  return [
    ['author', start, dash.index],
    ['date', dash.index + 3, dash.index + 7],
    ['title', title, file.index],
  ];
}

const DATED_COLON = /^([^:\n\d]{2,150}?),? \(?((?:1[6-9]|20)\d\d)[a-z]?\)? ?: (?=\S)/;
/** Words before a year that are nobody's name. */
const NO_NAME =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|week|day|session|chapter|part|volume|vol|year|release|version|conference|workshop|best|new|top)$/i;

/** "Alder and Birch 2008: Iron in the Ancient Sea", "Durian et al. (2016): The Speed of Yeast" */
function datedNames(text: string): readonly Part[] | undefined {
  const start = startOf(text);
  const dated = DATED_COLON.exec(text.slice(start));
  if (dated === null) return undefined;
  const [before, names = '', year = ''] = dated;
  const title = start + before.length;
  const end = text.trimEnd().replace(/\.$/, '').length;
  if (!areNames(names) || end - title < LEAST || text.slice(title, end).includes('\n')) return undefined;
  const date = start + before.lastIndexOf(year);
  return [
    ['author', start, start + names.length],
    ['date', date, date + year.length],
    ['title', title, end],
  ];
}

/** ", 87 Harb. L. Rev. 101, 105 (2012)." at the end of a citation of law. */
const REPORTER =
  /, (\d{1,4}) (\p{Lu}[^\n\d()]{1,60}) (\d{1,5}(?:[-–]\d{1,5})?)(?:, \d{1,5}(?:[-–]\d{1,5})?)? \(((?:[^()\n\d]{1,20} )?(?:1[6-9]|20)\d\d)\)\.?\s*$/du;
/** Abbreviations of reviews and journals of law, and of others that print the volume before their name. */
const SHORTENED = /\.|^[\p{Lu}\s&]+$|\b(?:Law|Review|Journal)\b/u;

/** "Di Catalpa, Small Courts, Big Fines, 87 Harb. L. Rev. 101 (2012)." */
function citationOfLaw(text: string): readonly Part[] | undefined {
  const found = REPORTER.exec(text);
  const places = found?.indices;
  if (found === null || places === undefined || !SHORTENED.test(found[2] ?? '')) return undefined;
  const start = startOf(text);
  const comma = namesEnd(text.slice(start, found.index));
  if (comma === undefined || found.index - (start + comma + 2) < LEAST) return undefined;
  const labels: readonly ReferenceLabel[] = ['volume', 'container', 'pages', 'date'];
  return [
    ['author', start, start + comma],
    ['title', start + comma + 2, found.index],
    ...labels.map((label, i): Part => [label, ...(places[i + 1] as [number, number])]),
  ];
}

const FORMS: readonly Form[] = [fileName, datedNames, citationOfLaw];

/** Characters of a title. */
const LEAST = 4;

/** Where the text begins behind blanks, a bullet and a number: "12. ", "[3] ". */
const startOf = (text: string): number => /^\s{0,20}(?:[-*•] )?(?:\[?\d{1,3}[.\])] )?/.exec(text)?.[0].length ?? 0;

/** Where the comma stands behind the names that begin a citation of law: "Hal Gum & Ida Hazel, ", "A. Elm, B. Fir & C. Gum, ". */
function namesEnd(before: string): number | undefined {
  const first = before.indexOf(', ');
  if (first < 0) return undefined;
  const joined = /^[^,]{2,40}(?:, [^,&]{2,40}){0,3} & [^,&]{2,40}(?=, )/.exec(before)?.[0];
  const names = [joined, before.slice(0, first)].find(
    (part) => part !== undefined && areNames(part) && isOfWords(part),
  );
  return names?.length;
}

const isOfWords = (names: string): boolean => names.trim().includes(' ');

const WORD =
  /^(?:\p{Lu}[\p{L}'’.-]{0,30}|van|von|de|der|den|la|le|da|di|du|del|bin|al|el|and|und|et|y|&|others|Jr\.?)$/u;
const MOST_WORDS = 20;

/** Whether all words are such as names have. */
function areNames(text: string): boolean {
  const words = text.replace(/[,;]/g, ' ').trim().split(/[ _]+/);
  const names = words.filter((word) => /^\p{Lu}/u.test(word));
  return (
    words.length <= MOST_WORDS &&
    names.length > 0 &&
    words.every((word) => WORD.test(word) || /^al\.?$/.test(word)) &&
    !NO_NAME.test(names[0] ?? '')
  );
}
