import { fingerprint } from '../identity.js';
import { PAPER_TYPES, type Paper, type PaperType } from '../paper.js';

// What tells a paper from others of its title beside author and year, in one number: 16 bits of an identifier of PubMed, 16
// of the first page, 12 of the volume, 4 of the type. 0 is what is not known.
const PMIDS = 2 ** 16;
const PAGES = 2 ** 16;
const VOLUMES = 2 ** 12;
const TYPES = 2 ** 4;

/** The details of a paper as one number, 0 where it has none. */
export function detailsOf({ ids, pages, volume, type }: Pick<Paper, 'ids' | 'pages' | 'volume' | 'type'>): number {
  const page = /\d+/.exec(pages ?? '')?.[0] ?? '';
  const number = (part(ids?.pmid, PMIDS) * PAGES + part(page, PAGES)) * VOLUMES + part(volume, VOLUMES);
  return number * TYPES + typeCode(type);
}

/** A number below `size`, 0 for what is not known. */
const part = (text: string | undefined, size: number): number =>
  text === undefined || text === '' ? 0 : 1 + (fingerprint(text) % (size - 1));

const typeCode = (type: PaperType | undefined): number =>
  type === undefined || type === 'other' ? 0 : 1 + PAPER_TYPES.indexOf(type);

/**
 * Whether two records of one title are of two papers: they have another page, volume or identifier, or are of another type
 * and have none of these in common.
 */
export function contradict(a: number, b: number): boolean {
  const places = [TYPES * VOLUMES * PAGES, TYPES * VOLUMES, TYPES].map((below, i): [number, number] => {
    const size = [PMIDS, PAGES, VOLUMES][i] as number;
    return [Math.floor(a / below) % size, Math.floor(b / below) % size];
  });
  const both = places.filter(([one, other]) => one !== 0 && other !== 0);
  if (both.length > 0) return both.some(([one, other]) => one !== other);
  const [type, otherType] = [a % TYPES, b % TYPES];
  return type !== 0 && otherType !== 0 && type !== otherType;
}
