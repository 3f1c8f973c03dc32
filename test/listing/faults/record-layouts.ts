import { type SourcePaper, type Truth, wrap } from './document.js';
import { shortDate } from './metadata.js';
import type { Random } from './random.js';
import { FIRST_NAMES, KEYWORDS, LAST_NAMES, MONTHS, ORGANISATIONS, VENUES } from './words.js';

/** What a record of an export says of its paper. */
export interface RecordTruth extends Truth {
  readonly authors: readonly string[];
  /** ISO date as exact as the record gives it. */
  readonly date: string;
  readonly doi: string;
}

/** An export of a library or a reference manager. */
export interface Export {
  readonly text: string;
  readonly truth: readonly RecordTruth[];
}

/** Writes papers the way an export does. */
export type ExportFormat = (papers: readonly SourcePaper[], r: Random) => Export;

interface Person {
  readonly first: string;
  readonly last: string;
}

/** What an export prints beside title and abstract. */
interface Facts {
  readonly people: readonly Person[];
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly doi: string;
  readonly venue: string;
  readonly number: number;
}

const two = (n: number): string => String(n).padStart(2, '0');
const initials = ({ first }: Person): string => first.replace(/(\p{Lu})[^\p{Lu}]*/gu, '$1');
const reversed = ({ first, last }: Person): string => `${last}, ${first}`;
const short = (person: Person): string => `${person.last} ${initials(person)}`;
const isoOf = ({ year, month, day }: Facts): string => `${year}-${two(month)}-${two(day)}`;
const monthName = ({ month }: Facts): string => (MONTHS[month - 1] ?? '').slice(0, 3);
const keywords = (r: Random): string[] => r.times(r.int(1, 5), () => r.pick(KEYWORDS));

function factsOf(r: Random): Facts {
  const number = r.int(1e6, 9e6);
  return {
    people: r.times(r.int(1, 8), () => ({
      first: r.pick(FIRST_NAMES) + (r.chance(0.3) ? ` ${r.pick(FIRST_NAMES)[0]}` : ''),
      last: r.pick(LAST_NAMES),
    })),
    year: r.int(1999, 2025),
    month: r.int(1, 12),
    day: r.int(1, 28),
    doi: `10.${r.int(1000, 9999)}/${r.pick(['s41586', 'j.cell', 'nips', 'acl-main'])}.${number}`,
    venue: r.pick(VENUES).replace(/[.,(].*$/, ''),
    number,
  };
}

/** A format in which each paper is written by itself. */
function eachRecord(
  write: (paper: SourcePaper, facts: Facts, r: Random, index: number) => { text: string; truth: RecordTruth },
  around: readonly [string, string] = ['', ''],
): ExportFormat {
  return (papers, r) => {
    const records = papers.map((paper, i) => write(paper, factsOf(r), r, i));
    const [before, after] = around;
    return {
      text: before + records.map(({ text }) => text).join('') + after,
      truth: records.map(({ truth }) => truth),
    };
  };
}

/** RIS as reference managers write it: a line a field. */
export const risLines: ExportFormat = eachRecord((paper, facts, r) => {
  const { people, year, doi, venue, number } = facts;
  const lines = ['TY  - JOUR', `TI  - ${paper.title}`, ...people.map((person) => `AU  - ${reversed(person)}`)];
  lines.push(
    `T2  - ${venue}`,
    `AB  - ${paper.abstract}`,
    `DA  - ${isoOf(facts).replaceAll('-', '/')}/`,
    `PY  - ${year}`,
  );
  lines.push(`DO  - ${doi}`, 'DP  - DOI.org (Crossref)', `VL  - ${r.int(1, 99)}`, `IS  - ${r.int(1, 12)}`);
  lines.push(`SP  - ${number % 997}`, 'LA  - en', 'SN  - 0028-0836, 1476-4687', `UR  - https://doi.org/${doi}`);
  lines.push(`Y2  - ${year + 1}/01/02/10:11:12`, ...keywords(r).map((word) => `KW  - ${word}`), 'ER  - ');
  return {
    text: `${lines.join('\n')}\n\n`,
    truth: { ...paper, authors: people.map(reversed), date: isoOf(facts), doi },
  };
});

/** RIS with numbered records, the older tags and lines that go on without a tag. */
export const risWrapped: ExportFormat = eachRecord((paper, facts, r, index) => {
  const { people, year, doi, venue } = facts;
  const lines = [`${index + 1}.`, 'TY  - JOUR', `ID  - ${facts.number}`, wrap(`T1  - ${paper.title}`, 78)];
  lines.push(...people.map((person) => `A1  - ${reversed(person)}`), `Y1  - ${year}//`);
  lines.push(wrap(`N2  - ${paper.abstract}`, r.int(70, 100)), ...keywords(r).map((word) => `KW  - ${word}`));
  lines.push(`JF  - ${venue}`, `JA  - ${venue.slice(0, 6)}`, `VL  - ${r.int(1, 99)}`, 'CY  - United States');
  lines.push(`M1  - ${facts.number}`, `DO  - ${doi}`, 'ER  - ');
  return { text: `${lines.join('\n')}\n\n`, truth: { ...paper, authors: people.map(reversed), date: `${year}`, doi } };
});

/** A MEDLINE field, its further lines indented by six blanks. */
const medlineField = (tag: string, value: string): string => `${tag.padEnd(4)}- ${wrap(value, 84, '      ')}`;

/** MEDLINE as PubMed saves it (`.nbib`). */
export const medline: ExportFormat = eachRecord((paper, facts, r) => {
  const { people, year, doi, number } = facts;
  const lines = [`PMID- ${number}`, 'OWN - NLM', 'STAT- MEDLINE', `LR  - ${year}0112`, 'IS  - 1759-8486 (Electronic)'];
  lines.push(
    `VI  - ${r.int(1, 60)}`,
    `DP  - ${year} ${monthName(facts)} ${facts.day}`,
    medlineField('TI', paper.title),
  );
  lines.push(`PG  - ${r.int(1, 300)}-${r.int(301, 600)}`, `LID - ${doi} [doi]`, medlineField('AB', paper.abstract));
  lines.push(medlineField('CI', `© ${year}. The Author(s), under exclusive licence to Springer Nature Limited.`));
  for (const person of people) {
    lines.push(`FAU - ${reversed(person)}`, `AU  - ${short(person)}`);
    if (r.chance(0.6))
      lines.push(medlineField('AD', `${r.pick(ORGANISATIONS)}, ${r.pick(ORGANISATIONS)}, Boston, Massachusetts, USA.`));
  }
  lines.push('LA  - eng', 'PT  - Journal Article', 'PL  - England', `JT  - ${facts.venue}`);
  lines.push('SB  - IM', ...keywords(r).map((word) => `MH  - ${word}/*methods`), 'OTO - NOTNLM');
  lines.push(...keywords(r).map((word) => `OT  - ${word}`), `EDAT- ${year}/07/30 06:00`);
  lines.push(`PHST- ${year}/05/05 00:00 [received]`, `AID - ${doi} [doi]`, 'PST - ppublish');
  lines.push(`SO  - ${facts.venue}. ${year} ${monthName(facts)};10(4):335-339. doi: ${doi}.`);
  return {
    text: `${lines.join('\n')}\n\n`,
    truth: { ...paper, authors: people.map(reversed), date: isoOf(facts), doi },
  };
});

/** A Web of Science field, its further lines indented by three blanks. */
const wosField = (tag: string, value: string): string => `${tag} ${wrap(value, 76, '   ')}`;

/** Web of Science, plain text with all fields. */
export const webOfScience: ExportFormat = eachRecord(
  (paper, facts, r) => {
    const { people, year, doi } = facts;
    const list = (values: readonly string[]): string => values.join('\n   ');
    const lines = ['PT J', `AU ${list(people.map((person) => short(person).replace(/ (?=\S+$)/, ', ')))}`];
    lines.push(`AF ${list(people.map(reversed))}`, wosField('TI', paper.title), wosField('SO', facts.venue));
    lines.push('LA English', 'DT Article', wosField('DE', keywords(r).join('; ')));
    lines.push(r.chance(0.5) ? wosField('AB', paper.abstract) : `AB ${paper.abstract}`);
    lines.push(`C1 [${people.map(reversed).join('; ')}] ${r.pick(ORGANISATIONS)}, Evanston, IL 60208 USA.`);
    lines.push(`EM ${people[0]?.last.toLowerCase()}@northwestern.edu`, `NR ${r.int(1, 90)}`, `TC ${r.int(0, 900)}`);
    const cited = r.times(
      r.int(1, 12),
      () => `${r.pick(LAST_NAMES)} A, ${r.int(1970, year)}, NATURE, V${r.int(1, 600)}`,
    );
    lines.push(`CR ${list(cited)}`, 'PU AMER CHEMICAL SOC', 'SN 0006-2960', `J9 ${facts.venue.toUpperCase()}`);
    lines.push(`PD ${monthName(facts).toUpperCase()}`, `PY ${year}`, `VL ${r.int(1, 60)}`, `DI ${doi}`);
    lines.push(`UT WOS:${facts.number}`, 'ER');
    return {
      text: `${lines.join('\n')}\n\n`,
      truth: { ...paper, authors: people.map(reversed), date: `${year}-${String(facts.month).padStart(2, '0')}`, doi },
    };
  },
  ['FN Clarivate Analytics Web of Science\nVR 1.0\n', 'EF\n'],
);

/** PubMed's text of records with abstracts. */
export const pubmedText: ExportFormat = eachRecord((paper, facts, r, index) => {
  const { people, year, doi, number } = facts;
  // PubMed ends every title with a mark.
  const title = /[.?!]$/.test(paper.title) ? paper.title : `${paper.title}.`;
  const numbered = people.length < 2 || r.chance(0.5);
  const authors = people.map((person, i) => short(person) + (numbered ? `(${i + 1})` : '')).join(', ');
  const date = `${year} ${monthName(facts)} ${facts.day}`;
  const paragraphs = [
    wrap(`${index + 1}. ${facts.venue}. ${date};${r.int(1, 90)}(${r.int(1, 12)}):${r.int(1, 900)}-9. doi: ${doi}.`, 80),
    wrap(title, 80),
    wrap(`${authors}.`, 80),
  ];
  if (numbered)
    paragraphs.push(
      `Author information:\n${people.map((_person, i) => wrap(`(${i + 1})${r.pick(ORGANISATIONS)}, Boston, MA 02115, USA.`, 80)).join('\n')}`,
    );
  paragraphs.push(wrap(paper.abstract, 80));
  if (r.chance(0.5)) paragraphs.push(`© ${year}. The Author(s), under exclusive licence to Springer Nature Limited.`);
  paragraphs.push(`DOI: ${doi}\nPMID: ${number}  [Indexed for MEDLINE]`);
  if (r.chance(0.3))
    paragraphs.push(
      'Conflict of interest statement: The authors declare no competing interests. The\nfunders had no role in the design of the study.',
    );
  return {
    text: `${paragraphs.join('\n\n')}\n\n\n`,
    truth: { title, abstract: paper.abstract, authors: people.map(short), date: isoOf(facts), doi },
  };
});

/** One JSON object a line, under the names that interfaces use. */
export const jsonLines: ExportFormat = (papers, r) => {
  const style = r.int(0, 2);
  return eachRecord((paper, facts, random) => {
    const { title, abstract } = paper;
    const names = facts.people.map(({ first, last }) => `${first} ${last}`);
    const iso = isoOf(facts);
    const object = [
      { id: `${facts.number}`, title, abstract, authors: names, date: iso, doi: facts.doi, year: facts.year },
      {
        paperId: facts.number,
        externalIds: { DOI: facts.doi },
        title,
        abstract,
        citationCount: random.int(0, 99),
        authors: names.map((name, i) => ({ authorId: String(i), name })),
        publication_date: iso,
        doi: facts.doi,
        venue: facts.venue,
      },
      {
        DOI: facts.doi,
        title,
        summary: abstract,
        author: names.join(', '),
        published: `${iso}T10:00:00Z`,
        submittedOn: shortDate(random),
        keywords: keywords(random),
      },
    ][style];
    return { text: `${JSON.stringify(object)}\n`, truth: { ...paper, authors: names, date: iso, doi: facts.doi } };
  })(papers, r);
};

// Braces that are no LaTeX: BibTeX takes them for its own.
const OWN_BRACE = /(?<!\\[a-zA-Z]*|[\\^_}\]])\{(?!\\)/;

/** Text that BibTeX can hold: without its braces where they do not match or hold no LaTeX. */
function holdable(text: string): string {
  let depth = 0;
  let matched = true;
  for (const mark of text) {
    if (mark === '{') depth++;
    else if (mark === '}' && --depth < 0) matched = false;
  }
  return matched && depth === 0 && !OWN_BRACE.test(text) ? text : text.replace(/[{}]/g, '');
}

/** BibTeX, its fields wrapped or on a line each, capitals of the title kept by braces. */
export const bibtex: ExportFormat = eachRecord((source, facts, r, index) => {
  const { people, year, doi } = facts;
  const paper = { title: holdable(source.title), abstract: holdable(source.abstract) };
  const title = /[$\\{]/.test(paper.title) ? paper.title : paper.title.replace(/\b[A-Z]+[A-Z\d]\b/g, '{$&}');
  const width = r.chance(0.5) ? 78 : 1e6;
  const field = (name: string, value: string): string => `  ${wrap(`${name} = {${value}},`, width, '      ')}`;
  const lines = [`@article{${people[0]?.last.replace(/\W/g, '')}${year}n${index},`, field('title', title)];
  lines.push(field('author', people.map(reversed).join(' and ')), field('journal', facts.venue));
  lines.push(`  year = ${year},`, `  month = ${monthName(facts).toLowerCase()},`, field('doi', doi));
  lines.push(field('keywords', keywords(r).join(', ')), field('abstract', paper.abstract), '}');
  return {
    text: `${lines.join('\n')}\n\n`,
    truth: { ...paper, authors: people.map(reversed), date: `${year}-${two(facts.month)}`, doi },
  };
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Atom as the interface of arXiv gives it. */
export const atom: ExportFormat = eachRecord(
  (paper, facts, r) => {
    const { people, doi } = facts;
    const names = people.map(({ first, last }) => `${first} ${last}`);
    const page = `http://arxiv.org/abs/${facts.year % 100}${two(facts.month)}.${String(facts.number).slice(0, 5)}v1`;
    const lines = ['  <entry>', `    <id>${page}</id>`, `    <updated>${isoOf(facts)}T11:00:00Z</updated>`];
    lines.push(`    <published>${isoOf(facts)}T10:00:00Z</published>`);
    lines.push(`    <title>${wrap(escaped(paper.title), 70, '  ')}</title>`);
    lines.push(`    <summary>  ${wrap(escaped(paper.abstract), r.pick([78, 1e6]))}\n</summary>`);
    for (const name of names)
      lines.push(
        `    <author>\n      <name>${escaped(name)}</name>\n      <arxiv:affiliation>MIT</arxiv:affiliation>\n    </author>`,
      );
    lines.push(`    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">${doi}</arxiv:doi>`);
    lines.push(
      `    <link href="${page}" rel="alternate" type="text/html"/>`,
      '    <category term="cs.CL"/>',
      '  </entry>',
    );
    return { text: `${lines.join('\n')}\n`, truth: { ...paper, authors: names, date: isoOf(facts), doi } };
  },
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n  <title type="html">ArXiv Query</title>\n',
    '</feed>\n',
  ],
);

/** Every export format by the name under which its figures are reported. */
export const EXPORTS: ReadonlyMap<string, ExportFormat> = new Map([
  ['RIS, a line a field', risLines],
  ['RIS, numbered and wrapped', risWrapped],
  ['MEDLINE', medline],
  ['Web of Science', webOfScience],
  ['PubMed text', pubmedText],
  ['JSON Lines', jsonLines],
  ['BibTeX', bibtex],
  ['Atom', atom],
]);
