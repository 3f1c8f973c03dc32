import {
  MODEL_HEADER,
  type Model,
  STEP_BITS,
  STEPS,
  savedOrder,
  ZERO,
} from '../../src/listing/prose/labeller/model.js';
import { evenBits } from '../../src/packed/range-decoder.js';
import { RangeEncoder } from '../packed/range-encoder.js';
import { encodeZ85 } from '../packed/z85.js';

/** Packs the weights of the labeller as `decodeModel` reads them; larger ones are cut off. */
export function encodeModel(model: Model): string {
  const encoder = new RangeEncoder();
  const odds = evenBits(2 * ZERO);
  for (const [weights, i] of savedOrder(model)) {
    const steps = Math.max(-ZERO, Math.min(ZERO - 1, Math.round(weights[i]! * STEPS)));
    encoder.number(odds, { base: 0, bits: STEP_BITS, value: ZERO + steps });
  }
  const run = encoder.end();
  const bytes = new Uint8Array(Math.ceil((MODEL_HEADER + run.length) / 4) * 4);
  new DataView(bytes.buffer).setUint32(0, model.roles.length + model.transitions.length, true);
  bytes.set(run, MODEL_HEADER);
  return encodeZ85(bytes);
}
