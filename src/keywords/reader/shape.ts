import { DISCOURSE } from './discourse.js';

/** What the spelling of a word says of it, as bits: read once for each spelling. */
export const SHAPE = {
  /** Looks like a name somebody made up: capitals or digits behind a first capital, `CK-PLUG`, `BioBERT`, `GPT-4`. */
  coined: 1,
  digit: 2,
  hyphen: 4,
  plural: 8,
  gerund: 16,
  participle: 32,
  adjective: 64,
  /** A word with which papers speak of themselves. */
  discourse: 128,
  /** A verb that introduces names: `we present X`. */
  introduces: 256,
  capital: 512,
} as const;

const INTRODUCES =
  /^(?:present|introduc|propos|develop|call|nam(?:e|ed|es)$|dub|term(?:ed|s)?$|describ|releas|build|built$)/;
const COINED = /^\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const ADJECTIVE = /(?:al|ic|ive|ous|ful|ent|ant|able)$/;

/** Bits of {@link SHAPE}. */
export function shapeOf(surface: string, lower: string, stem: string): number {
  const bits: readonly (readonly [boolean, number])[] = [
    [COINED.test(surface), SHAPE.coined],
    [/\d/.test(surface), SHAPE.digit],
    [surface.includes('-'), SHAPE.hyphen],
    [lower.endsWith('s'), SHAPE.plural],
    [lower.endsWith('ing'), SHAPE.gerund],
    [lower.endsWith('ed'), SHAPE.participle],
    [ADJECTIVE.test(lower), SHAPE.adjective],
    [DISCOURSE.has(stem), SHAPE.discourse],
    [INTRODUCES.test(lower), SHAPE.introduces],
    [CAPITAL.test(surface), SHAPE.capital],
  ];
  return bits.reduce((shape, [holds, bit]) => (holds ? shape | bit : shape), 0);
}
