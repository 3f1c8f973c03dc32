import { signedPair } from '../../packed/hash.js';
import type { StructuredLine } from '../structure/structured-line.js';
import type { Token } from '../structure/token.js';
import type { LabelKind } from './labels.js';
import { labelsOf } from './line-labels.js';
import { hashOfName } from './name-hash.js';
import type { ParagraphPlace } from './paragraph-places.js';
import { type Piece, piecesOf } from './pieces.js';
import type { WordFacts } from './word-facts.js';

/** Words between two marks of a line, and where they stand. */
export interface Run {
  /** Tokens of the line, from the first to one past the last. */
  readonly first: number;
  readonly end: number;
  /** The marks to its left, at most five, as a hash; the last of them alone. */
  readonly left: number;
  readonly lastMark: string;
  readonly nearLeft: number;
  /** The mark to its right; `$` at the end of the line. */
  readonly right: string;
  /** What the label before it or the header of its column says. */
  readonly label: LabelKind | undefined;
  /** Whether it is a label itself. */
  readonly isLabel: boolean;
  /** Left marks, right mark and label: where such runs stand in every record. */
  readonly slot: number;
  readonly words: number;
  readonly functionWords: number;
  readonly capitals: number;
  readonly years: number;
  readonly commas: number;
  readonly initials: number;
  /** Odds of its words, summed. */
  readonly odds: number;
  /** Hash of its words. */
  readonly text: number;
  readonly pieces: readonly Piece[];
}

/** Labels of the columns of the table that is open, by the bars before the cell. */
export type Columns = readonly (LabelKind | undefined)[];

/** Longer lines have no runs of their own: nothing that people list is so long. */
const MOST_TOKENS = 900;

/** Marks left of a run that are part of its slot. */
const PATH = 5;

/** Whether a mark closes the element that a tag opened. */
const closes = (name: string, tag: string): boolean =>
  tag !== '' && (tag === '[' ? name === '](' : name === `</${tag.slice(1)}`);

/** Finds the runs of a line from left to right. */
export class RunFinder {
  readonly #line: StructuredLine;
  readonly #facts: readonly WordFacts[];
  readonly #columns: Columns;
  readonly #place: ParagraphPlace;
  readonly #path: string[] = [];
  #cell = 0;
  #label: LabelKind | undefined;
  /** The tag of the element whose classes gave the label. */
  #classed = '';

  constructor(
    line: StructuredLine,
    facts: readonly WordFacts[],
    { columns, place }: { readonly columns: Columns; readonly place: ParagraphPlace },
  ) {
    this.#line = line;
    this.#facts = facts;
    this.#columns = columns;
    this.#place = place;
  }

  find(runOf: Int16Array): Run[] {
    const { tokens, lead } = this.#line;
    const runs: Run[] = [];
    // The first cell of a row without a bar before it stands in the same column in all rows.
    if (this.#columns.length > 0 && tokens[0]?.type !== 'mark') this.#path.push('|0');
    else if (lead.kind === 'none') this.#path.push(`^${lead.indent > 0 ? '+' : ''}${this.#place.number || ''}`);
    this.#label = this.#columns[0];
    const labels = labelsOf(tokens, MOST_TOKENS);
    for (let i = 0; i < Math.min(tokens.length, MOST_TOKENS); ) {
      if ((tokens[i] as Token).type === 'mark') {
        this.#pass(tokens[i] as Token);
        i++;
        continue;
      }
      const label = labels.get(i);
      let end = label?.end ?? i + 1;
      if (label === undefined) while (end < tokens.length && tokens[end]?.type !== 'mark' && !labels.has(end)) end++;
      // The colon of a label may stand behind the mark that closes it.
      end = Math.min(end, MOST_TOKENS);
      for (let k = i; k < end; k++) if (tokens[k]?.type !== 'mark') runOf[k] = runs.length;
      runs.push(this.#run(i, end, label !== undefined));
      this.#path.push('W');
      if (label !== undefined) this.#label = label.kind;
      i = end;
    }
    return runs;
  }

  #pass({ text: name, field }: Token): void {
    if (field !== undefined) {
      this.#label = field;
      this.#classed = name;
    } else if (closes(name, this.#classed)) {
      this.#label = this.#cell > 0 ? this.#columns[this.#cell] : undefined;
      this.#classed = '';
    }
    if (name === '|') {
      this.#cell++;
      this.#path.length = 0;
      this.#path.push(`|${Math.min(this.#cell, 30)}`);
      this.#label = field ?? this.#columns[this.#cell];
    } else if (this.#path.at(-1) !== name) this.#path.push(name);
    if (name === 'br') this.#label = this.#cell > 0 ? this.#columns[this.#cell] : undefined;
  }

  #run(first: number, end: number, isLabel: boolean): Run {
    const { tokens } = this.#line;
    const right = tokens[end]?.text ?? '$';
    const closer = tokens[end]?.type === 'mark' ? right : '$';
    let left = 0x1234;
    let nearLeft = 0x4321;
    const { length } = this.#path;
    for (let k = Math.max(0, length - PATH); k < length; k++)
      left = signedPair(left, hashOfName(this.#path[k] as string));
    for (let k = Math.max(0, length - 2); k < length; k++)
      nearLeft = signedPair(nearLeft, hashOfName(this.#path[k] as string));
    const label = isLabel ? undefined : this.#label;
    const named = isLabel ? 2 : label === undefined ? 1 : hashOfName(label);
    const slot = signedPair(signedPair(left, hashOfName(closer)), named);
    return {
      first,
      end,
      left,
      nearLeft,
      lastMark: this.#path.at(-1) ?? '^',
      right: closer,
      label,
      isLabel,
      slot,
      ...this.#count(first, end),
      pieces: piecesOf({ tokens, facts: this.#facts, first, end }, slot),
    };
  }

  #count(
    first: number,
    end: number,
  ): Pick<Run, 'words' | 'functionWords' | 'capitals' | 'years' | 'commas' | 'initials' | 'odds' | 'text'> {
    const count = { words: 0, functionWords: 0, capitals: 0, years: 0, commas: 0, initials: 0, odds: 0, text: 0 };
    for (let i = first; i < end; i++) {
      const fact = this.#facts[i] as WordFacts;
      const { type } = this.#line.tokens[i] as Token;
      if (type === 'word') {
        count.words++;
        count.odds += fact.odds;
        if (fact.functionWord && count.words > 1) count.functionWords++;
        if (fact.capital) count.capitals++;
        if (fact.initial) count.initials++;
        if (count.words <= 24) count.text = signedPair(count.text, fact.word);
      } else if (type === 'number') {
        if (fact.year) count.years++;
        count.text = signedPair(count.text, fact.word);
      } else if (fact.comma) count.commas++;
    }
    return count;
  }
}
