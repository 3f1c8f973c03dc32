import type { Scale } from '../../../src/keywords/model-format.js';

/** Code of the value on a scale that is nearest to a value. */
export function nearestCode(scale: Scale, value: number): number {
  const code = Math.round((value - scale.from) / scale.step);
  return Math.max(0, Math.min(2 ** scale.bits - 1, code));
}
