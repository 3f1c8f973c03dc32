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

/** The year that "CVPR 2020" and "ICLR'24" tell. */
export function yearIn(venue: string): string | undefined {
  const short = /['’](\d\d)(?!\d)/.exec(venue)?.[1];
  return (
    /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(venue)?.[0] ??
    (short === undefined ? undefined : `${Number(short) < 60 ? 20 : 19}${short}`)
  );
}
