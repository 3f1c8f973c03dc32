/** ln 2 in two parts, the first with so few bits that its products with whole numbers are exact. Source: fdlibm e_exp.c */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** 1 / n! from 13 down to 0. */
const FACTORS = Float64Array.from({ length: 14 }, (_, i) => {
  let factorial = 1;
  for (let n = 2; n <= 13 - i; n++) factorial *= n;
  return 1 / factorial;
});

/** 2^-1022 to 2^1023. */
const POWERS = Float64Array.from({ length: 2046 }, (_, i) => 2 ** (i - 1022));

/**
 * e^x by additions and multiplications alone, which IEEE 754 fixes to the last bit: `Math.exp` may differ from engine to
 * engine, and training must give the same bytes on all of them. Below -708 it is 0.
 */
export function exp(x: number): number {
  if (x < -708) return 0;
  if (x > 709) return Number.POSITIVE_INFINITY;
  const power = Math.round(x * Math.LOG2E);
  const rest = x - power * LN2_HIGH - power * LN2_LOW;
  let sum = FACTORS[0]!;
  for (let i = 1; i < 14; i++) sum = sum * rest + FACTORS[i]!;
  return sum * POWERS[power + 1022]!;
}
