import { fileURLToPath } from 'node:url';
import { checkSync, type Diagnostics } from 'recheck';
import { ACCEPTED } from './accepted.js';
import { type Expression, expressionsOf } from './expressions.js';

// npm run check:regex
// Asks recheck of every regular expression of the source whether some text takes it more than linear time. Those that
// are known and harmless stand in accepted.ts with the reason.

/**
 * Attacks are judged by their steps, not by the time they take on this machine. Milliseconds end an expression alone:
 * what is not told by then is no finding.
 */
const LIMITS = { timeout: 20_000, attackTimeout: null, incubationTimeout: null } as const;

interface Checked extends Expression {
  readonly status: Diagnostics['status'];
  /** `2nd degree polynomial: '\t'.repeat(54773)` */
  readonly says: string;
}

function checked(expression: Expression): Checked {
  const found = checkSync(expression.source, expression.flags, LIMITS);
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
  if (ACCEPTED.has(spelling)) continue;
  const { status, says, file, line } = checked(expression);
  counts.set(status, (counts.get(status) ?? 0) + 1);
  if (status === 'vulnerable') problems.push(`${file}:${line} ${says}\n  ${spelling}`);
  if (status === 'unknown') console.log(`not told: ${file}:${line} ${says}`);
}
for (const spelling of ACCEPTED.keys())
  if (!distinct.has(spelling)) problems.push(`accepted.ts names what is no longer there\n  ${spelling}`);
for (const problem of problems) console.error(problem);
console.log(
  `${distinct.size} regular expressions: ${ACCEPTED.size} accepted, ${[...counts].map(([status, n]) => `${n} ${status}`).join(', ')}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
