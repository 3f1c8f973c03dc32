import { signedPair } from '../../packed/hash.js';
import { type HostKind, hostKind, isPaperHost } from '../structure/hosts.js';
import type { StructuredLine } from '../structure/structured-line.js';
import type { Token } from '../structure/token.js';
import { lineShape } from './line-shape.js';
import { hashOfName } from './name-hash.js';
import type { ParagraphPlace } from './paragraph-places.js';
import { type Columns, type Run, RunFinder } from './run-finder.js';
import type { WordFacts, WordTable } from './word-facts.js';

/** A line as the features see it. */
export interface LineView {
  readonly line: StructuredLine;
  readonly tokens: readonly Token[];
  readonly facts: readonly WordFacts[];
  /** Kind of the address of each token that has one; nothing where none has. */
  readonly hosts: readonly (HostKind | undefined)[];
  /** Run of each token; -1 for marks. */
  readonly runOf: Int16Array;
  readonly runs: readonly Run[];
  readonly words: number;
  /** Words of its longest run. */
  readonly mostWords: number;
  /** Whether an address leads to where papers are; whether any address stands in it. */
  readonly hasPaper: boolean;
  readonly hasLink: boolean;
  /** Bits of the signs in it: {@link signOf}. */
  readonly signs: number;
  /** Hash of what it begins with and where its first runs stand. */
  readonly skeleton: number;
  readonly place: ParagraphPlace;
  /** What its words may be. */
  readonly shape: number;
}

/** Its first token behind the bullet, number or other lead. */
export const textStart = ({ line: { lead } }: LineView): number => (lead.kind === 'none' ? 0 : 1);

const NO_HOSTS: readonly undefined[] = [];

/** Looks at a line: where its runs stand, and what labels and columns say of them. */
export function viewLine(
  line: StructuredLine,
  words: WordTable,
  { columns = [], place = { number: 0, of: 0 } }: { readonly columns?: Columns; readonly place?: ParagraphPlace } = {},
): LineView {
  const { tokens } = line;
  const facts: WordFacts[] = [];
  let signs = 0;
  for (const { text } of tokens) {
    const fact = words.of(text);
    signs |= fact.sign;
    facts.push(fact);
  }
  const hasLink = tokens.some(leads);
  const hosts = hasLink ? tokens.map(hostOf) : NO_HOSTS;
  const runOf = new Int16Array(tokens.length).fill(-1);
  const runs = new RunFinder(line, facts, { columns, place }).find(runOf);
  let all = 0;
  let mostWords = 0;
  for (const run of runs) {
    all += run.words;
    mostWords = Math.max(mostWords, run.words);
  }
  return {
    line,
    tokens,
    facts,
    hosts,
    runOf,
    runs,
    words: all,
    mostWords,
    hasPaper: hosts.some(isPaper),
    hasLink,
    signs,
    skeleton: skeletonOf(line, runs),
    place,
    shape: lineShape(line, runs, hasLink),
  };
}

const leads = ({ url }: Token): boolean => url !== undefined;
const hostOf = ({ url }: Token): HostKind | undefined => (url === undefined ? undefined : hostKind(url));
const isPaper = (host: HostKind | undefined): boolean => host !== undefined && isPaperHost(host);

function skeletonOf({ lead }: StructuredLine, runs: readonly Run[]): number {
  let hash = signedPair(hashOfName(lead.kind), lead.indent > 0 ? 1 : 0);
  for (let r = 0; r < Math.min(runs.length, 3); r++) hash = signedPair(hash, (runs[r] as Run).nearLeft);
  return hash;
}
