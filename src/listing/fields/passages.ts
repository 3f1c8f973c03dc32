import type { Token } from '../structure/token.js';
import type { LineView } from './line-view.js';
import { goesOn } from './paragraph-places.js';

/** Lines that are read together: one that begins something, and those without a mark of their own right below it. */
export interface Passage {
  readonly views: readonly LineView[];
  /** Index of the first of them in the listing's lines. */
  readonly firstLine: number;
  /** Tokens of all lines, with a mark `line` between two lines. */
  readonly tokens: readonly Token[];
  /** The line of each token among {@link views}, and its place there; -1 for the marks between. */
  readonly viewOf: Int16Array;
  readonly indexOf: Int16Array;
}

const MOST_LINES = 30;
const MOST_TOKENS = 400;

/** Cuts the lines of a listing into passages. */
export function passagesOf(views: readonly LineView[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (let first = 0; first < views.length; ) {
    let end = first + 1;
    let tokens = views[first]?.tokens.length ?? 0;
    while (
      end < views.length &&
      end - first < MOST_LINES &&
      goesOn((views[end] as LineView).line, (views[end - 1] as LineView).line)
    ) {
      tokens += views[end]?.tokens.length ?? 0;
      if (tokens > MOST_TOKENS) break;
      end++;
    }
    passages.push(passage(views.slice(first, end), first));
    first = end;
  }
  return passages;
}

/** Places of the tokens of a passage of one line: all in the first, in their order. */
const FIRST = new Int16Array(1 << 12);
const IN_ORDER = Int16Array.from(FIRST, (_, i) => i);

type Places = Pick<Passage, 'viewOf' | 'indexOf'>;
/** Such places by the number of tokens. */
const places: Places[] = [];

function placesOf(length: number): Places {
  places[length] ??= { viewOf: FIRST.subarray(0, length), indexOf: IN_ORDER.subarray(0, length) };
  return places[length];
}

/** A passage of given lines. */
export function passage(views: readonly LineView[], firstLine: number): Passage {
  const [only] = views;
  if (only !== undefined && views.length === 1 && only.tokens.length <= FIRST.length) {
    const { viewOf, indexOf } = placesOf(only.tokens.length);
    return { views, firstLine, tokens: only.tokens, viewOf, indexOf };
  }
  const length = views.reduce((sum, { tokens }) => sum + tokens.length, views.length - 1);
  const tokens: Token[] = [];
  const viewOf = new Int16Array(length).fill(-1);
  const indexOf = new Int16Array(length).fill(-1);
  for (let v = 0; v < views.length; v++) {
    const { line, tokens: own } = views[v] as LineView;
    const { start } = line;
    if (v > 0) tokens.push({ type: 'mark', text: 'line', start, end: start, spaced: true, url: undefined });
    viewOf.fill(v, tokens.length, tokens.length + own.length);
    for (let i = 0; i < own.length; i++) {
      indexOf[tokens.length] = i;
      tokens.push(own[i] as Token);
    }
  }
  return { views, firstLine, tokens, viewOf, indexOf };
}
