import { sampleOf } from '../sample.js';
import { meanOf } from './title-odds.js';
import { hasWords, type TitleRow, titleRows } from './title-rows.js';

const FEWEST = 3;
const LONGEST = 400;
/** Mean odds of the lines, and the share of those that are rather titles than not. */
const LEAST_MEAN = 0.5;
const MOST = 0.65;
/** Share of lines that may end with a year, as titles of history do. */
const FEW = 0.3;

/** What stands in no title: addresses, links, cells, tags, code. */
const FOREIGN = /:\/\/|www\.|\S@\S|\]\(|\]\[|[|<>{}=]|\t|\barxiv\s*:|\bdoi\s*:|\b10\.\d{4,9}\//i;
/** What stands in lines of fields: the year of a paper, names of which more are left out. */
const FIELD = /(?:\b(?:1[89]|20)\d\d|\bin press|\bforthcoming)[)\].,;]*$|\bet al\b|\(\d{4}[a-z]?\)|\bvol\.|\bpp\./i;

/** Signs between two fields of a line: most lines of titles alone have none of them. */
const BETWEEN_FIELDS = [/ [-–—|·/] /, /\sby\s/i, /[\p{L})]\.\s+\p{Lu}/u, /[;；]/, /,.*,/] as const;
/** Names alone, as those below a title: "Ann B. Alder and Bo Birch". */
const NAMES =
  /^(?:\p{Lu}[\p{L}'’-]*\.?|(?:de|van|von|der|den|la|le|di|da)|and|&|,)(?:[\s,]+(?:\p{Lu}[\p{L}'’-]*\.?|(?:de|van|von|der|den|la|le|di|da)|and|&)){1,7},?$/u;

/** Surnames before a title: "Alder, Birch: A Title", "Alder et al.: A Title". */
const NAMES_BEFORE = /^\p{Lu}[\p{L}'’-]+(?:(?:, | and | & )(?:(?:de|van|von|der|den|la) )*\p{Lu}[\p{L}'’-]+){1,9}: /u;

/** Lines that are no titles whatever they say: headings, what ends with a colon, what greets. */
const isAside = (row: TitleRow, text: string): boolean =>
  row.lead.kind === 'heading' ||
  (row.lead.kind === 'none' && /[:：,!]$/.test(text.slice(row.whole.start, row.whole.end)));

/** Whether a text that begins like this is nothing but titles, one or more lines each, with headings and a few words around. */
export function areTitles(text: string): boolean {
  const sample = sampleOf(text);
  if (FOREIGN.test(sample)) return false;
  const rows = titleRows(sample).filter((row) => hasWords(row) && !isAside(row, sample));
  if (rows.length < FEWEST || rows.some(isForeign)) return false;
  if (haveFields(rows.map(({ words, whole }) => sample.slice(words.start, whole.end)))) return false;
  const likely = rows.filter(({ odds }) => odds > 0).length;
  return meanOf(rows.map(({ odds }) => odds)) > LEAST_MEAN && likely >= MOST * rows.length;
}

/** Whether lines are alike as lines of fields are: parted by the same sign, or names below every title. */
function haveFields(lines: readonly string[]): boolean {
  const share = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length / lines.length;
  return (
    share(FIELD) > FEW ||
    share(NAMES) > FEW ||
    share(NAMES_BEFORE) > FEW ||
    BETWEEN_FIELDS.some((sign) => share(sign) > MOST)
  );
}

const isForeign = ({ lead, whole }: TitleRow): boolean =>
  lead.kind === 'message' || lead.kind === 'row' || lead.quotes > 0 || whole.end - whole.start > LONGEST;
