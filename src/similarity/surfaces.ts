import type { Analyzer, Token } from '../text/analyzer.js';
import { paperText, type TextInput } from '../text/paper-text.js';

/** The spelling in which wanted terms stand in texts, by term: the most frequent one, the first of several. */
export function surfaces(
  analyzer: Analyzer,
  inputs: Iterable<TextInput>,
  wanted: ReadonlySet<string>,
): Map<string, string> {
  const spellings = new Map<string, Map<string, number>>();
  for (const input of inputs) {
    const { title, abstract } = paperText(input);
    for (const text of [title, abstract]) addSpellings(analyzer.tokens(text), { text, wanted, spellings });
  }
  const best = new Map<string, string>();
  for (const [term, counts] of spellings) {
    let most = 0;
    for (const [spelling, count] of counts) {
      if (count <= most) continue;
      most = count;
      best.set(term, spelling);
    }
  }
  return best;
}

interface Counting {
  readonly text: string;
  readonly wanted: ReadonlySet<string>;
  readonly spellings: Map<string, Map<string, number>>;
}

function addSpellings(tokens: readonly Token[], { text, wanted, spellings }: Counting): void {
  let previous: Token | undefined;
  for (const token of tokens) {
    const { term, start, end, adjacent } = token;
    if (wanted.has(term)) count(spellings, term, readable(text.slice(start, end)));
    if (adjacent && previous !== undefined) {
      const both = `${previous.term} ${term}`;
      if (wanted.has(both)) {
        const pair = text.slice(previous.start, end).replace(/\s+/gu, ' ');
        count(spellings, both, pair.split(' ').map(readable).join(' '));
      }
    }
    previous = token;
  }
}

function count(spellings: Map<string, Map<string, number>>, term: string, spelling: string): void {
  let counts = spellings.get(term);
  if (counts === undefined) {
    counts = new Map();
    spellings.set(term, counts);
  }
  counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
}

/** Lower case, unless capitals within the word say that it is a name or an acronym: `Graph` -> `graph`, `LoRA` stays. */
function readable(word: string): string {
  return /\p{Lu}/u.test(word.slice(1)) ? word : word.toLowerCase();
}
