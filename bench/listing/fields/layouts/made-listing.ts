import type { GoldListing } from '../gold.js';
import { Desk, mailHead, writeArrival, writePapers } from './arrivals.js';
import { citationLines } from './citation-lines.js';
import { everydayNames, everydayPool } from './everyday.js';
import { Fragments, namesInStyle } from './fragments.js';
import { writeBeginning, writeEnd, writeTail } from './frame.js';
import { freeLines } from './free-lines.js';
import { type Layout, type LayoutBounds, randomLayout } from './layout.js';
import { ListingWriter } from './listing-writer.js';
import { otherThings } from './other-things.js';
import type { Pool } from './pool.js';
import { titleMarks, venueName, yearBy } from './printed-forms.js';
import { Choice } from './random.js';
import { subfieldWriters } from './subfields.js';
import { type TableStyle, tableStyle, writeHeader, writeRow, writeSectionRow } from './table.js';
import { HEADINGS, MONTHS, NOTES, TAIL_HEADINGS } from './words.js';

/** What a made listing needs. */
export interface Make extends LayoutBounds {
  readonly pool: Pool;
  readonly seed: number;
}

/** Share of listings that are about anything, in words that the pool need not have. */
const EVERYDAY = 0.25;

/** Share of the others whose titles are those of references. */
const CITED = 0.35;

/** Share of listings that arrive in mails and on pages. */
const ARRIVALS = 0.25;
/** Share of listings that write each paper by one pattern. */
const CITATION_LINES = 0.2;
/** Share of listings whose lines have any fields in any order. */
const FREE_LINES = 0.2;

/** A listing of real titles, names and venues in a layout by chance. */
export function madeListing({ pool, seed, ...bounds }: Make): GoldListing {
  const choice = new Choice(seed);
  const fragments = new Fragments(ownPool(pool, choice), choice);
  if (bounds.only === undefined && choice.chance(ARRIVALS)) return arrivedListing(fragments, `made-${seed}`);
  if (bounds.only === undefined && choice.chance(CITATION_LINES)) return citedListing(fragments, `made-${seed}`);
  if (bounds.only === undefined && choice.chance(FREE_LINES)) return freeListing(fragments, `made-${seed}`);
  const maker = new ListingMaker(fragments, randomLayout(choice, bounds));
  return maker.make(`made-${seed}`);
}

/** What one listing takes its titles, names and venues from. */
function ownPool(pool: Pool, choice: Choice): Pool {
  if (choice.chance(EVERYDAY)) return { ...pool, ...everydayNames(), ...everydayPool(choice) };
  return choice.chance(CITED) ? { ...pool, titles: pool.citedTitles } : pool;
}

function arrivedListing(fragments: Fragments, id: string): GoldListing {
  const out = new ListingWriter();
  writeArrival(fragments, out);
  return out.listing(id);
}

function citedListing(fragments: Fragments, id: string): GoldListing {
  const out = new ListingWriter();
  writePapers(citationLines(new Desk(fragments, out)), out, fragments.choice);
  return out.listing(id);
}

function freeListing(fragments: Fragments, id: string): GoldListing {
  const out = new ListingWriter();
  const { choice } = fragments;
  if (choice.chance(0.55)) writeBeginning(fragments, out);
  writePapers(freeLines(new Desk(fragments, out)), out, choice);
  writeEnd(fragments, out);
  return out.listing(id);
}

/** Share of listings that have other things among their papers. */
const OTHERS = 0.15;

/** Share of headings that say that other things follow, where papers do. */
const OF_OTHERS = 0.15;

/** Writes one listing. */
export class ListingMaker {
  readonly #fragments: Fragments;
  readonly #choice: Choice;
  readonly #layout: Layout;
  readonly #out = new ListingWriter();
  readonly #table: TableStyle | undefined;
  readonly #subfields: readonly (() => string)[];
  #number = 1;

  constructor(fragments: Fragments, layout: Layout) {
    this.#fragments = fragments;
    this.#choice = fragments.choice;
    this.#layout = layout;
    this.#table = layout.marker === '|' ? tableStyle(layout, fragments) : undefined;
    this.#subfields = layout.subfields === 'some' ? subfieldWriters(fragments) : [];
  }

  make(id: string): GoldListing {
    const choice = this.#choice;
    if (choice.chance(0.06)) this.#out.put(mailHead(choice));
    if (choice.chance(0.55)) writeBeginning(this.#fragments, this.#out);
    this.#heading('## ', 0.6);
    const count = choice.chance(0.35) ? choice.whole(1, 7) : choice.whole(6, 24);
    const other =
      choice.chance(OTHERS) && !this.#layout.marker.startsWith('<') ? otherThings(this.#fragments) : undefined;
    for (let i = 0; i < count; i++) {
      if (other !== undefined && this.#table === undefined && choice.chance(0.3))
        this.#out.put(`${this.#layout.marker.replace('1', String(this.#number++))}${other()}\n`);
      if (this.#table !== undefined && this.#layout.headings && choice.chance(0.06))
        writeSectionRow(this.#table, this.#out, choice.of(HEADINGS));
      else if (i > 0 && this.#layout.headings && choice.chance(0.02)) {
        writeTail(this.#fragments, this.#out);
        this.#heading('\n## ', 1);
      } else if (i > 0 && this.#layout.headings && choice.chance(0.12))
        this.#heading(choice.of(['\n## ', '\n### ', '\n**', '\n']), 1);
      this.#paper(i);
    }
    writeEnd(this.#fragments, this.#out);
    return this.#out.listing(id);
  }

  #tools(): { readonly put: (text: string) => void; readonly choice: Choice } {
    return { put: (text) => this.#out.put(text), choice: this.#choice };
  }

  #heading(marks: string, probability: number): void {
    const { put, choice } = this.#tools();
    if (choice.chance(probability))
      put(
        `${marks}${choice.of(choice.chance(OF_OTHERS) ? TAIL_HEADINGS : HEADINGS)}${marks.endsWith('**') ? '**' : ''}\n${choice.chance(0.7) ? '\n' : ''}`,
      );
    if (this.#table !== undefined) writeHeader(this.#table, this.#out);
    if (choice.chance(0.5)) this.#number = 1;
  }

  #paper(index: number): void {
    const out = this.#out;
    out.beginPaper();
    if (this.#table !== undefined)
      writeRow(this.#table, { index, out, fragments: this.#fragments, layout: this.#layout });
    else {
      this.#line();
      if (this.#layout.wrap !== 'never') out.wrapPaper(Number(this.#layout.wrap), '');
    }
    out.endPaper();
    if (this.#table === undefined) this.#below();
  }

  /** The line of a paper, or its lines. */
  #line(): void {
    const { put, choice } = this.#tools();
    const layout = this.#layout;
    const { marker } = layout;
    const address = this.#fragments.paperAddress();
    put(marker.replace('1', String(this.#number++)));
    if (layout.emoji) put(choice.of([':star: ', '⭐ ', '🔥 ']));
    if (layout.links === 'before') put(`[[${layout.linkName}](${address})] `);
    const parts = [...layout.order];
    const last = lastInside(layout);
    parts.forEach((part, i) => {
      if (i > 0 && parts[i - 1] === 'T' && i <= last)
        put(/^[([]/.test(part === 'D' ? layout.dateForm : layout.venueMarks[0]) ? ' ' : ', ');
      else if (i > 0) this.#between(i - 1 === last ? 'T' : (parts[i - 1] ?? ''), part);
      if (part === 'T') this.#title(address, last === i);
      else if (part === 'A') this.#authors(parts[i + 1] === 'V' ? layout.bylineMarks?.[0] : undefined);
      else if (part === 'V') this.#venue(parts[i - 1] === 'A' ? layout.bylineMarks?.[1] : undefined);
      else this.#date();
      if (i === last && part !== 'T') put(titleMarks(layout, address)[1]);
    });
    if (layout.fullStop) put('.');
    this.#links(address);
    if (layout.orgTags)
      put(
        `${choice.of([' ', '     '])}:${choice.of(['ml', 'nlp', 'deep', 'vision'])}:${choice.of(['read', '2nd', 'tool'])}:`,
      );
    if (marker.startsWith('<')) put(`</${marker.slice(1)}`);
    put('\n');
  }

  #between(before: string, part: string): void {
    const { put } = this.#tools();
    const layout = this.#layout;
    if (layout.breaks === 'lines' && (before === 'T' || (part === 'T' && layout.breakEverywhere))) {
      put((layout.stopInTitle ? '.' : '') + layout.lineBreak);
      return;
    }
    const bracketed =
      (part === 'D' && /^[([]/.test(layout.dateForm)) ||
      (part === 'V' && layout.venueMarks[0] !== '') ||
      (part === 'A' && /^[(b-]/.test(layout.authorMarks[0]));
    if (bracketed && !layout.fullStop) put(' ');
    else put(/[?!.]/.test(this.#out.last) && layout.separator.startsWith('.') ? ' ' : layout.separator);
  }

  #title(address: string, closes: boolean): void {
    const { put, choice } = this.#tools();
    const layout = this.#layout;
    const [opening, closing] = titleMarks(layout, address);
    const [nameOpens, nameCloses, behindName] = layout.nicknameMarks;
    const named = layout.nickname !== 'none' && choice.chance(0.7);
    const name = this.#fragments.nickname();
    const drawn = choice.of(this.#fragments.pool.titles);
    const title = layout.smallTitles ? drawn.charAt(0) + drawn.slice(1).toLowerCase() : drawn;
    put(layout.titleLabel);
    if (named && layout.nickname === 'inside') {
      put(`${opening}**`);
      this.#out.title(`${name}**: ${title}`);
    } else if (named && isOfTitle(layout)) {
      put(nameOpens);
      this.#out.title(name + nameCloses + behindName + title);
    } else {
      put((named ? nameOpens + name + nameCloses + behindName : '') + opening);
      this.#out.title(title);
    }
    if (layout.stopInTitle && closes) put('.');
    if (closes) put(closing);
  }

  #authors(byline = ''): void {
    const { put } = this.#tools();
    const [opening, closing] = this.#layout.authorMarks;
    put(byline + opening);
    this.#out.field('author', namesInStyle(this.#fragments, this.#layout.names));
    put(closing);
  }

  #venue(byline = ''): void {
    const { put, choice } = this.#tools();
    const [opening, closing] = this.#layout.venueMarks;
    put(opening);
    this.#out.field('venue', venueName(this.#layout, this.#fragments, yearBy(choice)));
    put(closing + byline);
  }

  #date(): void {
    const { put, choice } = this.#tools();
    const year = yearBy(choice);
    const month = choice.whole(1, 13);
    const day = choice.whole(10, 29);
    put(this.#layout.dateLabel);
    const iso = `${year}-${String(month).padStart(2, '0')}-${day}`;
    const field = (text: string): void => this.#out.field('date', text);
    switch (this.#layout.dateForm) {
      case '(year)':
        put('(');
        field(String(year));
        put(')');
        break;
      case '[year]':
        put('[');
        field(String(year));
        put(']');
        break;
      case 'day':
        field(choice.chance(0.7) ? iso : `${day} ${MONTHS[month - 1]} ${year}`);
        break;
      case '**day**':
        put('**');
        field(iso);
        put('**');
        break;
      case 'month':
        field(`${MONTHS[month - 1]} ${year}`);
        break;
      default:
        field(String(year));
    }
  }

  #links(address: string): void {
    const { put, choice } = this.#tools();
    const { links, linkMarks, linkName, linkBreak, linkLabel } = this.#layout;
    const one = (name: string, to: string): void =>
      put(
        linkMarks[0].startsWith('<')
          ? linkMarks[0] + to + linkMarks[1] + name + linkMarks[2]
          : linkMarks[0] + name + linkMarks[1] + to + linkMarks[2],
      );
    const several = (): void => {
      one(linkName, address);
      if (choice.chance(0.5)) {
        put(choice.of([' ', ' ', ', ', ' | ']));
        one(choice.of(['code', 'Code', 'GitHub', 'Project', 'Official Code', '代码']), this.#fragments.codeAddress());
      }
      if (choice.chance(0.2)) {
        put(' ');
        one(choice.of(['project', 'Page', 'video', 'blog', 'slides', 'Website']), this.#fragments.siteAddress());
      }
    };
    if (links === 'end' || (links === 'some' && choice.chance(0.7))) {
      put(' ');
      several();
    } else if (links === 'bare') put(choice.of([' ', ', ', '. ', '\n  ']) + address);
    else if (links === 'line') {
      put(linkBreak + (linkLabel === '' ? choice.of(['', 'Paper: ', 'Link: ', '**Paper**: ', '📄 ']) : linkLabel));
      if (choice.chance(0.6)) several();
      else put(address);
    } else if (links === 'badge')
      put(` [![arXiv](https://img.shields.io/badge/arXiv-${address.slice(-10)}-b31b1b.svg)](${address})`);
  }

  /** What stands below a paper: subfields, notes, its abstract, blank lines. */
  #below(): void {
    const { put, choice } = this.#tools();
    const layout = this.#layout;
    let number = 1;
    for (const subfield of this.#subfields)
      if (choice.chance(0.9)) put(`${layout.subfieldMarker.replace('1', String(number++))}${subfield()}\n`);
    if (layout.notes && choice.chance(0.5))
      put(`${choice.of(['  - ', '    - ', '    * ', '  > ', '  '])}${choice.of(NOTES)}\n`);
    if (layout.abstracts === 'some') {
      const abstract = choice.of(this.#fragments.pool.abstracts);
      put(`${layout.abstractLead}${choice.chance(0.6) ? abstract : abstract.slice(0, 200)}\n`);
    }
    put('\n'.repeat(layout.blankLines));
  }
}

/**
 * Whether a name before a title is the beginning of it: "**Name**: Title" is how most papers are called, and read as one title.
 * A title in marks of its own begins with them.
 */
const isOfTitle = ({ title, nicknameMarks: [, , behind] }: Layout): boolean => title === 'plain' && behind === ': ';

/** The last part inside the marks of the title: itself, or the venue or year behind it. */
function lastInside({ order, inside }: Layout): number {
  const title = order.indexOf('T');
  const next = order[title + 1];
  return inside === 'next' && (next === 'V' || next === 'D') ? title + 1 : title;
}
