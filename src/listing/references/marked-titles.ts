import type { FieldSpan } from './field-spans.js';
import { labelNumber } from './labels.js';
import { signShape, type Tokens } from './tokens.js';

const TITLE = labelNumber('title');
const CONTAINER = labelNumber('container');
const STOP = signShape('.');
/** Tokens of a title, and of what stands behind it. */
const LEAST = 3;
const LEAST_BEHIND = 2;

/**
 * Marks of emphasis are read as blanks, and no stop but one behind them has a blank before it: `**A Title**. A Journal`. What was
 * read as one field ends there: the first part is the title, the rest what it stands in.
 */
export function withMarkedTitles(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const has = (label: number): boolean => spans.some((span) => span.label === label);
  return spans.flatMap((span) => {
    const isTitle = span.label === TITLE || (span.label === CONTAINER && !has(TITLE));
    const stop = isTitle ? markedStop(tokens, span) : undefined;
    if (stop === undefined) return [span];
    const title = { ...span, label: TITLE, end: stop };
    const isFree = span.label === CONTAINER || !has(CONTAINER);
    return isFree ? [title, { ...span, label: CONTAINER, first: stop + 1 }] : [title];
  });
}

/** The first stop of a field with a blank before it. */
function markedStop({ shapes, starts, ends }: Tokens, { first, end }: FieldSpan): number | undefined {
  for (let i = first + LEAST; i < end - LEAST_BEHIND; i++)
    if (shapes[i] === STOP && (starts[i] as number) > (ends[i - 1] as number)) return i;
  return undefined;
}
