import { boilerplate } from './boilerplate.js';
import { type Document, DocumentWriter, type SourcePaper, wrap } from './document.js';
import { ALL_KINDS, FREE_KINDS, metadata } from './metadata.js';
import type { Random } from './random.js';

/** What can be wrong with a listing, one name a fault. */
export const FAULTS: readonly string[] = (
  'noAbstract split wrap blank crlf bom nul banner footer titleDot titleCase glueNext glueNextBlank glueAbstract repeat number ' +
  'metaBetween metaAfter entity nfd zeroWidth labels cutOff indent noTitle'
).split(' ');

export type Fault = string;

/** How a listing is laid out, and how often each fault happens to a paper. */
export interface Setup {
  /** Probability of each fault at each paper. */
  readonly rates?: ReadonlyMap<Fault, number>;
  /** At most one fault a paper: its name by the index of the paper. Replaces `rates`. */
  readonly plan?: ReadonlyMap<number, Fault>;
  readonly wrap?: number;
  readonly blank?: number;
  readonly blankInside?: number;
  readonly number?: string;
  readonly before?: readonly string[];
  readonly between?: readonly string[];
  readonly after?: readonly string[];
  readonly labels?: 'both' | 'abstract';
  readonly banner?: boolean;
  readonly footer?: boolean;
  readonly indent?: boolean;
  readonly bom?: boolean;
  readonly crlf?: boolean;
}

const BANNER = ['Get trending papers in your email inbox once a day!', 'Get trending papers in your email inbox!'];
const ENUMERATORS = ['1.', '[1]', '(1)', '•', '-', '1)', '#1'];
const DOCUMENT_FAULTS = new Set(['bom', 'crlf', 'indent']);

/** A listing in which each paper has one fault with probability `rate`. */
export function oneFaultListing(papers: readonly SourcePaper[], rate: number, r: Random): Document {
  const faults = FAULTS.filter((fault) => !DOCUMENT_FAULTS.has(fault));
  const plan = new Map<number, Fault>();
  papers.forEach((_paper, i) => {
    if (r.chance(rate)) plan.set(i, r.pick(faults));
  });
  return faultyListing(papers, { plan, bom: r.chance(0.3), crlf: r.chance(0.3) }, r);
}

/** A listing of papers, laid out and damaged as a setup says. */
export function faultyListing(papers: readonly SourcePaper[], setup: Setup, r: Random): Document {
  return new Printer(setup, r).print(papers);
}

class Printer {
  readonly #setup: Setup;
  readonly #r: Random;
  readonly #out: DocumentWriter = new DocumentWriter();
  #planned: Fault | undefined;

  constructor(setup: Setup, r: Random) {
    this.#setup = setup;
    this.#r = r;
  }

  print(papers: readonly SourcePaper[]): Document {
    const { plan, bom, crlf, banner, footer } = this.#setup;
    const list: { paper: SourcePaper; planned: Fault | undefined }[] = [];
    papers.forEach((paper, i) => {
      this.#planned = plan?.get(i);
      list.push({ paper, planned: this.#planned });
      if (this.#has('repeat')) list.push({ paper, planned: undefined });
    });
    this.#planned = undefined;
    if (this.#has('bom') || bom) this.#out.space('\ufeff');
    if (banner !== false) this.#banner(0.5);
    list.forEach(({ paper, planned }, i) => {
      this.#planned = planned;
      this.#record(paper, i);
    });
    this.#planned = undefined;
    if (footer !== false) this.#footer();
    return this.#out.finish(this.#has('crlf') || crlf);
  }

  #has(fault: Fault): boolean {
    if (this.#setup.plan !== undefined) return this.#planned === fault;
    return this.#r.chance(this.#setup.rates?.get(fault) ?? 0);
  }

  /** The banner of a page; its button is glued to the next title or stands alone. */
  #banner(button: number): void {
    const [first = '', second = ''] = BANNER;
    this.#out.line('boilerplate', first).put('boilerplate', second);
    if (this.#r.chance(button)) this.#out.space('\n').put('boilerplate', 'Subscribe');
  }

  #footer(): void {
    const r = this.#r;
    this.#out.space('\n');
    if (!r.chance(0.5) && !this.#has('footer')) return;
    this.#out.line('boilerplate', boilerplate(r));
    if (r.chance(0.5)) this.#out.put('boilerplate', boilerplate(r));
  }

  #record(paper: SourcePaper, index: number): void {
    const noAbstract = this.#has('noAbstract');
    const noTitle = !noAbstract && this.#has('noTitle');
    const { title, abstract, printedTitle, printedAbstract } = this.#printed(paper);
    this.#separator(index, { noAbstract, noTitle });
    if (!noTitle) this.#title(printedTitle, index);
    if (!noAbstract) this.#abstract(printedAbstract, noTitle);
    else this.#between();
    this.#out.truth.push({ title: noTitle ? null : title, abstract: noAbstract ? null : abstract });
  }

  #printed(paper: SourcePaper): { title: string; abstract: string; printedTitle: string; printedAbstract: string } {
    const r = this.#r;
    let { title, abstract } = paper;
    if (this.#has('titleDot')) title = title.replace(/[.?!]$/, '') + r.pick(['.', '?', '!']);
    if (this.#has('titleCase'))
      title = r.chance(0.5) ? title.toUpperCase() : `${title[0]}${title.slice(1).toLowerCase()}`;
    if (this.#has('cutOff')) {
      const length = r.int(Math.min(160, abstract.length), abstract.length);
      abstract = abstract.slice(0, length).replace(/\s+\S*$/, '') + r.pick(['...', '…', ' …', ' ...']);
    }
    const encode = this.#encoder();
    const width = this.#setup.wrap ?? (this.#has('wrap') ? r.int(60, 100) : 0);
    const indent = width > 0 && (this.#setup.indent || this.#has('indent')) ? r.pick(['  ', '\t', '    ']) : '';
    let printedAbstract = encode(abstract);
    if (width > 0) printedAbstract = wrap(printedAbstract, width, indent);
    else if (this.#has('split')) printedAbstract = this.#split(printedAbstract);
    if (this.#has('nul')) printedAbstract = printedAbstract.replace(/ /, ' \0');
    const printedTitle = width > 0 ? wrap(encode(title), width, indent) : encode(title);
    return { title, abstract, printedTitle, printedAbstract };
  }

  #encoder(): (text: string) => string {
    const entity = this.#has('entity');
    const nfd = this.#has('nfd');
    const zeroWidth = this.#has('zeroWidth');
    return (text) => {
      let out = text;
      if (entity) {
        for (const [from, to] of [
          ['&', '&amp;'],
          ['<', '&lt;'],
          ['>', '&gt;'],
          ['"', '&quot;'],
          ["'", '&#39;'],
        ] as const)
          out = out.replaceAll(from, to);
      }
      if (nfd) out = out.normalize('NFD');
      if (!zeroWidth) return out;
      return out
        .split(' ')
        .map((word, i) => (i > 0 && this.#r.chance(0.1) ? `\u200b${word}` : word))
        .join(' ');
    };
  }

  #split(abstract: string): string {
    const r = this.#r;
    const sentences = abstract.split(/(?<=[.!?])\s+(?=[A-Z])/);
    const breaks = new Set(r.times(r.int(1, 3), () => r.int(1, Math.max(1, sentences.length - 1))));
    return sentences
      .map((sentence, i) => (i === 0 ? '' : breaks.has(i) ? (r.chance(0.3) ? '\n\n' : '\n') : ' ') + sentence)
      .join('');
  }

  #separator(index: number, has: { noAbstract: boolean; noTitle: boolean }): void {
    const r = this.#r;
    const out = this.#out;
    const { banner, blank = 0 } = this.#setup;
    if (index === 0) {
      if (banner !== false && (!out.text.endsWith('Subscribe') || !r.chance(0.7))) out.space('\n');
    } else {
      if (this.#has('footer')) for (let i = r.int(1, 3); i > 0; i--) out.space('\n').put('boilerplate', boilerplate(r));
      if (this.#has('banner')) {
        out.space('\n');
        this.#banner(0.5);
      }
      const glued = out.lastRole === 'abstract' && !has.noAbstract && !has.noTitle;
      if (out.lastRole === 'boilerplate' && out.text.endsWith('Subscribe') && r.chance(0.7)) return;
      if (glued && this.#has('glueNext')) return;
      if (glued && this.#has('glueNextBlank')) out.space(' ');
      else out.space('\n'.repeat(1 + blank + (this.#has('blank') ? r.int(1, 2) : 0)));
    }
    if (has.noTitle || (index > 0 && !out.text.endsWith('\n'))) return;
    for (const kind of this.#setup.before ?? []) out.put('metadata', metadata(kind, r)).space(this.#lineBreak());
  }

  #lineBreak(): string {
    return '\n'.repeat(1 + (this.#setup.blankInside ?? 0));
  }

  #title(printed: string, index: number): void {
    const enumerator = this.#setup.number ?? (this.#has('number') ? this.#r.pick(ENUMERATORS) : undefined);
    if (enumerator !== undefined) this.#out.put('label', `${enumerator.replace('1', String(index + 1))} `);
    if (this.#setup.labels === 'both' || this.#has('labels')) this.#out.put('label', 'Title: ');
    this.#out.put('title', printed);
  }

  /** Metadata between title and abstract; the number of its lines. */
  #between(): number {
    const r = this.#r;
    const kinds = [...(this.#setup.between ?? [])];
    if (this.#has('metaBetween')) kinds.push(...r.times(r.int(1, 3), () => r.pick(ALL_KINDS)));
    for (const kind of kinds)
      this.#out.space((this.#has('blank') ? '\n' : '') + this.#lineBreak()).put('metadata', metadata(kind, r));
    return kinds.length;
  }

  #abstract(printed: string, noTitle: boolean): void {
    const r = this.#r;
    if (!noTitle) {
      const glued = this.#between() === 0 && !this.#setup.blankInside && this.#has('glueAbstract');
      if (!glued) this.#out.space((this.#has('blank') ? '\n' : '') + this.#lineBreak());
    }
    if (this.#setup.labels !== undefined || this.#has('labels'))
      this.#out.put('label', r.pick(['Abstract: ', 'Abstract. ', 'Abstract—', 'ABSTRACT: ', 'Abstract:\n']));
    this.#out.put('abstract', printed);
    const kinds = [...(this.#setup.after ?? [])];
    if (this.#has('metaAfter')) kinds.push(...r.times(r.int(1, 3), () => r.pick(FREE_KINDS)));
    for (const kind of kinds) this.#out.space(this.#lineBreak()).put('metadata', metadata(kind, r));
  }
}
