import { isVisible } from '../clean.js';
import type { Lines } from '../lines.js';
import { HARD_END } from './patterns.js';

/** What is true of a whole block of lines. */
export interface BlockFacts {
  /** Abstracts stand on lines of their own: many long lines. */
  readonly unwrapped: boolean;
  /** Abstracts are wrapped: hardly any long line. */
  readonly wrapped: boolean;
  /** How many of the lines are long, from 0 (hardly any) to 4 (most); 3 where title and abstract alternate. */
  readonly layout: number;
  /** Median length of the long lines: of an abstract, where each stands on one line; 0 where there are none. */
  readonly typical: number;
  /** Long lines end like sentences. */
  readonly hardEnds: boolean;
  /** Blank lines are used between things. */
  readonly blanks: boolean;
  /** The level of most markdown headings, 0 where there are fewer than two. */
  readonly heading: number;
}

/** Shares of long lines that tell layouts apart. */
const LAYOUTS = [0.04, 0.2, 0.4, 0.6];

/** Facts of the lines of a block, blank ones among them. */
export function factsOf(block: string, lines: Lines): BlockFacts {
  let count = 0;
  const long: number[] = [];
  let hard = 0;
  let afterBlank = 0;
  let blank = false;
  const headings = new Map<number, number>();
  for (let i = 0; i < lines.starts.length; i++) {
    const start = lines.starts[i] ?? 0;
    const end = lines.ends[i] ?? 0;
    if (end - start < 8 && !isVisible(block.slice(start, end))) {
      blank = true;
      continue;
    }
    count++;
    if (blank) afterBlank++;
    blank = false;
    const level = headingLevel(block.slice(start, start + 8));
    if (level > 0) headings.set(level, (headings.get(level) ?? 0) + 1);
    if (end - start <= 180) continue;
    long.push(end - start);
    if (HARD_END.test(block.slice(end - 8, end).trimEnd())) hard++;
  }
  const share = long.length / Math.max(1, count);
  return {
    unwrapped: share >= 0.2,
    wrapped: share < 0.04 && count > 3,
    layout: LAYOUTS.filter((limit) => share >= limit).length,
    typical: long.sort((a, b) => a - b)[long.length >> 1] ?? 0,
    hardEnds: long.length < 3 || hard / long.length >= 0.6,
    blanks: afterBlank / Math.max(1, count) >= 0.08 && afterBlank >= 3,
    heading: mainHeading(headings),
  };
}

/** Level of the markdown heading that a line begins with, 0 for none. */
export const headingLevel = (line: string): number => /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0;

function mainHeading(counts: ReadonlyMap<number, number>): number {
  let main = 0;
  let most = 1;
  for (const [level, count] of counts) {
    if (count <= most) continue;
    main = level;
    most = count;
  }
  return main;
}
