import { fileURLToPath } from 'node:url';
import { checkSync, type Diagnostics } from 'recheck';
import { ACCEPTED } from './accepted.js';
import { type Expression, expressionsOf } from './expressions.js';

// npm run check:regex
// Asks recheck of every regular expression of the source whether some text takes it more than linear time. Those that
// are known and harmless stand in accepted.ts with the reason.

/** Milliseconds for one expression; what is not told by then is no finding. */
const TIMEOUT = 10_000;

interface Checked extends Expression {
  readonly status: Diagnostics['status'];
  /** `2nd degree polynomial: '\t'.repeat(54773)` */
  readonly says: string;
}

function checked(expression: Expression): Checked {
  const found = checkSync(expression.source, expression.flags, { timeout: TIMEOUT });
  if (found.status === 'unknown') return { ...expression, status: 'unknown', says: found.error.kind };
  const attack = found.status === 'vulnerable' ? `: ${found.attack.pattern}` : '';
  return { ...expression, status: found.status, says: `${found.complexity.summary}${attack}` };
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const expressions = await expressionsOf(root);
const distinct = new Map(expressions.map((expression) => [`/${expression.source}/${expression.flags}`, expression]));
const counts = new Map<string, number>();
const problems: string[] = [];
for (const [spelling, expression] of distinct) {
  const { status, says, file, line } = checked(expression);
  const known = ACCEPTED.has(spelling);
  const group = known ? 'accepted' : status;
  counts.set(group, (counts.get(group) ?? 0) + 1);
  if (status === 'vulnerable' && !known) problems.push(`${file}:${line} ${says}\n  ${spelling}`);
  if (status === 'unknown' && !known) console.log(`not told: ${file}:${line} ${says}`);
}
for (const spelling of ACCEPTED.keys())
  if (!distinct.has(spelling)) problems.push(`accepted.ts names what is no longer there\n  ${spelling}`);
for (const problem of problems) console.error(problem);
console.log(`${distinct.size} regular expressions: ${[...counts].map(([status, n]) => `${n} ${status}`).join(', ')}`);
process.exitCode = problems.length === 0 ? 0 : 1;
