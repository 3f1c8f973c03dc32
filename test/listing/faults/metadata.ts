import type { Random } from './random.js';
import { CATEGORIES, FIRST_NAMES, KEYWORDS, LAST_NAMES, MONTHS, ORGANISATIONS, SUBJECTS, VENUES } from './words.js';

/** Makes a line of metadata. */
type Make = (r: Random) => string;

export function name(r: Random): string {
  const form = r.next();
  const last = r.pick(LAST_NAMES);
  if (form < 0.6) return `${r.pick(FIRST_NAMES)} ${last}`;
  if (form < 0.8) return `${r.pick(FIRST_NAMES)[0]}. ${last}`;
  return `${r.pick(FIRST_NAMES)} ${r.pick(FIRST_NAMES)[0]}. ${last}`;
}

export const names = (r: Random, least: number, most: number): string[] => r.times(r.int(least, most), () => name(r));

const two = (n: number): string => String(n).padStart(2, '0');

function date(r: Random): string {
  const year = r.int(1999, 2025);
  const month = r.int(1, 12);
  const day = r.int(1, 28);
  const word = r.pick(MONTHS);
  return r.pick([
    `${word} ${day}, ${year}`,
    `${day} ${word.slice(0, 3)} ${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${month}/${day}/${year}`,
    `${year}`,
  ]);
}

export const shortDate: Make = (r) => `${r.pick(MONTHS).slice(0, 3)} ${r.int(1, 28)}`;
const arxivNumber: Make = (r) => `${r.int(10, 25)}${two(r.int(1, 12))}.${String(r.int(0, 99999)).padStart(5, '0')}`;

/** Kinds of metadata lines that listings print between or after title and abstract. */
export const METADATA: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['authors', (r) => names(r, 1, 9).join(', ')],
  [
    'authorsAnd',
    (r) => {
      const all = names(r, 2, 5);
      return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
    },
  ],
  ['authorsLabel', (r) => r.pick(['Authors: ', 'Author: ', 'By ', 'by ', 'Authors ']) + names(r, 1, 6).join(', ')],
  [
    'authorsNumbered',
    (r) =>
      names(r, 2, 6)
        .map((each) => each + r.int(1, 3))
        .join(', '),
  ],
  ['date', date],
  [
    'published',
    (r) =>
      `${r.pick(['Published on ', 'Submitted on ', 'Published ', 'Submitted ', 'Posted ', 'Last revised '])}` +
      `${r.pick(MONTHS).slice(0, r.chance(0.5) ? 3 : 9)} ${r.int(1, 28)}${r.chance(0.6) ? `, ${r.int(2015, 2025)}` : ''}`,
  ],
  [
    'arxiv',
    (r) =>
      r.pick(['arXiv:', '', 'arXiv ID: ', 'https://arxiv.org/abs/', 'arxiv.org/abs/']) +
      arxivNumber(r) +
      r.pick(['', 'v1', 'v2', ' [cs.CL]', ' [pdf, other]']),
  ],
  [
    'url',
    (r) =>
      r.pick([
        'https://github.com/',
        'https://huggingface.co/papers/',
        'https://openreview.net/forum?id=',
        'http://www.example.org/',
      ]) +
      r.pick(LAST_NAMES).replace(/\W/g, '') +
      r.int(1, 99999),
  ],
  [
    'doi',
    (r) =>
      `${r.pick(['doi:', 'DOI: ', 'https://doi.org/'])}10.${r.int(1000, 9999)}/${r.pick(['s', 'j.', 'nips', 'acl'])}${r.int(100, 99999)}`,
  ],
  [
    'votes',
    (r) =>
      r.pick([
        `${r.int(0, 300)} upvotes`,
        `${r.int(0, 300)}`,
        `▲ ${r.int(0, 300)}`,
        `Upvote ${r.int(0, 300)}`,
        `${r.int(0, 99)} comments`,
        `·${r.int(1, 12)} authors`,
        `Cited by ${r.int(0, 3000)}`,
        `${r.int(0, 300)} likes`,
      ]),
  ],
  [
    'subjects',
    (r) =>
      `${r.pick(['Subjects: ', 'Subject: ', 'Categories: ', 'Comments: '])}${r.pick(SUBJECTS)}${r.chance(0.5) ? `; ${r.pick(SUBJECTS)}` : ''}`,
  ],
  ['categories', (r) => r.times(r.int(1, 3), () => r.pick(CATEGORIES)).join(' ')],
  [
    'keywords',
    (r) =>
      r.pick(['Keywords: ', 'Index Terms: ', 'Key words: ', 'Tags: ']) +
      r.times(r.int(2, 6), () => r.pick(KEYWORDS)).join(r.pick([', ', '; '])),
  ],
  [
    'comments',
    (r) =>
      `Comments: ${r.int(4, 40)} pages, ${r.int(1, 12)} figures${r.pick(['', '; accepted to ICLR 2024', ', NeurIPS workshop'])}`,
  ],
  ['venue', (r) => r.pick(VENUES)],
  ['organisation', (r) => r.pick(ORGANISATIONS)],
  [
    'mail',
    (r) => `${r.pick(FIRST_NAMES).toLowerCase()}@${r.pick(['cs.stanford.edu', 'mit.edu', 'gmail.com', 'uni-bonn.de'])}`,
  ],
  [
    'links',
    (r) =>
      r.pick([
        'PDF',
        '[PDF]',
        'PDF | Abstract | Code',
        'View PDF',
        'HTML (experimental)',
        'Code',
        'Project page',
        'View arXiv page View PDF',
        'Add to collection',
        'Paper · Code',
        '[pdf] [html]',
      ]),
  ],
  [
    'mark',
    (r) => r.pick(['·', '•', '-', '—', '|', '[', '[-]', '\\\\', '***', '...', '* * *', '---', '⋮', '▲', '★', '>']),
  ],
  ['authorCount', (r) => `${r.int(1, 40)} authors`],
  ['shortDate', shortDate],
  ['size', (r) => `(${r.int(10, 9999)}kb,D)`],
  ['score', (r) => r.pick(['Score: ', 'Rating: ', 'Votes: ', '#', 'Rank ']) + r.int(1, 400)],
  [
    'byline',
    (r) =>
      r.pick(['Submitted by ', 'Posted by ', 'Shared by ']) +
      name(r) +
      r.pick(['', ` on ${r.pick(MONTHS)} ${r.int(1, 28)}`]),
  ],
  ['pages', (r) => `pp. ${r.int(1, 400)}-${r.int(401, 800)}`],
  [
    'licence',
    (r) => r.pick(['Open Access', 'Preprint', 'Peer reviewed', 'CC BY 4.0', 'Not peer-reviewed', 'Free PMC article.']),
  ],
  ['pmid', (r) => `PMID: ${r.int(1e6, 4e7)}`],
  ['idLine', (r) => `[${r.int(1, 400)}] arXiv:${arxivNumber(r)} [pdf, other]`],
  [
    'repository',
    (r) =>
      `[LINK: GitHub ${r.int(1, 99)}.${r.int(1, 9)}k](https://github.com/${r.pick(LAST_NAMES).replace(/\W/g, '')}/${r.pick(KEYWORDS).replace(/\W/g, '-')})`,
  ],
  ['labelAbstract', (r) => r.pick(['Abstract', 'ABSTRACT', 'Abstract:', 'Summary'])],
]);

/** Kinds that may stand anywhere; the label of an abstract stands before one alone. */
export const FREE_KINDS: readonly string[] = [...METADATA.keys()].filter((kind) => kind !== 'labelAbstract');
export const ALL_KINDS: readonly string[] = [...METADATA.keys()];

export function metadata(kind: string, r: Random): string {
  const make = METADATA.get(kind);
  if (make === undefined) throw new RangeError(`kind must be a kind of metadata; got ${kind}`);
  return make(r);
}
