/** Months as BibTeX and others shorten them. */
export const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

interface Form {
  readonly pattern: RegExp;
  /** Groups of year, month and day. */
  readonly groups: readonly [number, number, number];
}

// The first that is found counts. 3/4/2024 is the American March 4, unless the first number is no month.
const FORMS: readonly Form[] = [
  { pattern: /\b((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)/, groups: [1, 2, 3] },
  { pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ?((?:19|20)\\d\\d)\\b`, 'i'), groups: [3, 1, 2] },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? ((?:19|20)\\d\\d)\\b`, 'i'), groups: [3, 2, 1] },
  { pattern: new RegExp(`\\b((?:19|20)\\d\\d) ${MONTH}(?: (\\d{1,2}))?\\b`, 'i'), groups: [1, 2, 3] },
  { pattern: /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/, groups: [3, 1, 2] },
  { pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![\d.])/, groups: [3, 2, 1] },
  { pattern: new RegExp(`\\b${MONTH},? ((?:19|20)\\d\\d)\\b`, 'i'), groups: [2, 1, 0] },
  { pattern: /(?<![\d./-])(\d{1,2})[-/.]((?:19|20)\d\d)(?![\d./-])/, groups: [2, 1, 0] },
  { pattern: /\b((?:19|20)\d\d)[-.](\d\d)\b/, groups: [1, 2, 0] },
];
const YEAR = /^\(?((?:19|20)\d\d)\)?(?:\/\/)?\.?$/;
const WITHOUT_YEAR = new RegExp(`^${MONTH} \\d{1,2}$|^\\d{1,2} ${MONTH}$`, 'i');

/** A date found in a text. */
export interface FoundDate {
  /** As ISO 8601, as exact as it is printed; undefined where the year is missing. */
  readonly iso: string | undefined;
  readonly printed: string;
}

/** The first date of a text: `Oct 7, 2024`, `7 October 2024`, `2024-10-07`, `10/7/2024`, `2018 Apr`, `2024`, `Jun 29`. */
export function dateIn(text: string): FoundDate | undefined {
  for (const { pattern, groups } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year, month, day] = groups.map((group) => (group === 0 ? undefined : match[group]));
    const iso = isoOf(year ?? '', month, day);
    if (iso !== undefined) return { iso, printed: match[0] };
  }
  const trimmed = text.trim();
  const year = YEAR.exec(trimmed)?.[1];
  if (year !== undefined) return { iso: year, printed: year };
  return WITHOUT_YEAR.test(trimmed) ? { iso: undefined, printed: trimmed } : undefined;
}

// 2015   2015/09//   2023///Spring   2024-03-05T10:00:00   2024-03-05 10:00
const PARTS = /^(\d{4})(?:[/.-](\d{1,2}))?(?:[/.-](\d{1,2}))?(?=[/T]|$| \d\d:)/;
const ANY_YEAR = /(?<!\d)(1[4-9]\d\d|20\d\d|2100)(?!\d)/;

/**
 * The date that a value known to be one gives, as exact as it is printed: beside what {@link dateIn} finds `2015/09//`,
 * `2023///Spring`, `1729`, `Spring 2023`, `2019 Sep-Oct`.
 */
export function dateOf(value: string): FoundDate | undefined {
  const printed = value.trim();
  const [, start, month, day] = PARTS.exec(printed) ?? [];
  const iso = start === undefined ? undefined : Number(month ?? 0) === 0 ? start : isoOf(start, month, day);
  if (iso !== undefined) return { iso, printed };
  const found = dateIn(printed);
  if (found?.iso !== undefined) return { iso: found.iso, printed };
  const year = ANY_YEAR.exec(printed)?.[1];
  return year === undefined ? found : { iso: year, printed };
}

function isoOf(year: string, month: string | undefined, day: string | undefined): string | undefined {
  let m = month === undefined ? 0 : monthOf(month);
  let d = day === undefined ? 0 : Number(day);
  if (m > 12 && d <= 12) [m, d] = [d, m];
  if (m < 1 || m > 12 || d > daysOf(Number(year), m)) return undefined;
  const head = `${year}-${String(m).padStart(2, '0')}`;
  return d === 0 ? head : `${head}-${String(d).padStart(2, '0')}`;
}

/** Days of a month, from 1. */
const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const monthOf = (month: string): number =>
  /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;

/** Whether a text is a day that there is, as ISO 8601: `2024-02-16`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
