import { isVisible } from '../../../paper/clean.js';
import type { Lines } from '../../../paper/reader/lines.js';
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
  /** Lines begin with numbers that count up: papers have numbers, and other lines have none. */
  readonly numbered: boolean;
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
  const numbers: number[] = [];
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
    if (mayBeNumber(block.charCodeAt(start))) {
      const number = NUMBER.exec(block.slice(start, start + 8))?.[1];
      if (number !== undefined) numbers.push(Number(number));
    }
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
    numbered: countUp(numbers),
    heading: mainHeading(headings),
  };
}

// "12. "   "[12] "   "(12) "   "12) "   "#12 "
const NUMBER = /^[[(#]?(\d{1,4})(?:[\].)]|(?<=#\d+)) /;

/** Whether a line may begin with a number: its first character is a digit, `[`, `(` or `#`. */
const mayBeNumber = (code: number): boolean => (code >= 48 && code <= 57) || code === 91 || code === 40 || code === 35;

/** Whether most of some numbers are one more than the number before; it takes three. */
function countUp(numbers: readonly number[]): boolean {
  let steps = 0;
  for (let i = 1; i < numbers.length; i++) if (numbers[i] === (numbers[i - 1] as number) + 1) steps++;
  return steps >= 2 && steps >= 0.6 * (numbers.length - 1);
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
