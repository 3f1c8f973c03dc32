import type { Token } from '../../structure/token.js';

const SECOND = /^\d{4,5}$/;

/** Whether an identifier of arXiv begins at a token: "2301", ".", "00001" without blanks. */
export function beginsIdentifier(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  const stop = tokens[at + 1];
  const second = tokens[at + 2];
  if (first?.type !== 'number' || first.text.length !== 4 || !SECOND.test(second?.text ?? '')) return false;
  return stop?.text === '.' && !stop.spaced && second?.spaced === false;
}
