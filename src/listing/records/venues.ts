import { splitNames } from '../../paper/name-list.js';
import type { Placed } from './placed.js';

/** Whether what looks like one more name stands on a line of its own with a date behind it, below the names: the journal. */
export function isVenueLine(record: readonly Placed[], i: number): boolean {
  const { segment, cut } = record[i] as Placed;
  if (segment.role !== 'N' || segment.label !== undefined) return false;
  const { tokens } = cut.passage;
  if (tokens.slice(segment.first, segment.end).some(({ text }) => text === ',' || text === ';')) return false;
  const onLine = record.filter((other) => other.cut === cut && other.segment.line === segment.line);
  const fields = onLine.filter(({ segment: { role } }) => role !== 'G');
  const [own, date] = fields;
  const above = record.slice(0, i).some((other) => other.segment.role === 'N' && !onLine.includes(other));
  return above && own === record[i] && date?.segment.role === 'D';
}

/** Whether a text is names with initials before each, as those of no venue are: "A. Birch and C. Cedar". */
export function areInitialled(text: string): boolean {
  const names = splitNames(text);
  return names.length > 0 && names.every((name) => INITIALLED.test(name));
}

const INITIALLED = /^(?:\p{Lu}\.[\s-]?){1,3}(?:(?:van|von|de|der|la|le|di|da) )*\p{Lu}[\p{L}'’-]+$/u;

/** Whether a text is surnames with commas between, as no venue is: "Alder, Birch". */
export function areSurnames(text: string): boolean {
  const names = text.split(/, (?:and |& )?/);
  return names.length > 1 && names.every((name) => SURNAME.test(name));
}

const SURNAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u;

/** Whether a text is institutions with "&" between, one of them in short: "Stanford & UC Berkeley & ETH". */
export function areInstitutions(text: string): boolean {
  const names = text.split(' & ');
  return names.length > 1 && !text.includes(',') && names.some((name) => SHORT.test(name) || /\bUniversit/.test(name));
}

const SHORT = /^\p{Lu}{2,6}(?: \p{Lu}\p{Ll}+)?$/u;

/** Services that a record was taken from, as "Source: Crossref" says: papers do not come out there. */
export const isService = (text: string): boolean => SERVICE.test(text);

const SERVICE =
  /^(?:crossref|datacite|orcid|scopus|web of science|pubmed|europe pmc|google scholar|semantic scholar)$/i;

/** A venue and the numbers behind it. */
export interface VenueParts {
  readonly venue: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly published?: string;
}

const LABELS = / (Volume|Issue|Pages|Published|Article Number|DOI): /;

/** A venue with its labelled numbers, as alerts print them: "JOURNAL OF SAND Volume: 12 Issue: 3 Pages: 45-67 Published: MAR 2023". */
export function venueParts(text: string): VenueParts {
  const [venue = '', ...pairs] = text.split(LABELS);
  const value = (label: string): string | undefined => {
    const at = pairs.indexOf(label);
    return at < 0 ? undefined : pairs[at + 1]?.trim();
  };
  const entries = (['Volume', 'Issue', 'Pages', 'Published'] as const)
    .map((label) => [label.toLowerCase(), value(label)] as const)
    .filter(([, found]) => found !== undefined && found !== '');
  // "Journal of Volume: A Study" has none.
  if (entries.some(([label, found]) => label !== 'published' && /\s/.test(found ?? ''))) return { venue: text };
  return { venue, ...Object.fromEntries(entries) };
}

/** The year that "CVPR 2020" and "ICLR'24" tell. */
export function yearIn(venue: string): string | undefined {
  const short = /['’](\d\d)(?!\d)/.exec(venue)?.[1];
  return (
    /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(venue)?.[0] ??
    (short === undefined ? undefined : `${Number(short) < 60 ? 20 : 19}${short}`)
  );
}
