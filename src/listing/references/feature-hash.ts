import { signedPair } from '../../packed/hash.js';

/** Feature of a template, known by its number, and a value. */
export const one = (template: number, value: number): number => signedPair(template, value);

/** Feature of a template and two values. */
export const two = (template: number, first: number, second: number): number =>
  signedPair(signedPair(template, first), second);
