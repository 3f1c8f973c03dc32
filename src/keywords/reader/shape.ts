import { DISCOURSE, GENRE } from './discourse.js';
import { does } from './does.js';

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
  /** A verb with which papers say what they do: `we study X`. */
  studies: 1024,
  /** Announces examples: `such as X`. */
  exemplifies: 2048,
  /** A word of the paper's own voice: `we`, `this`. */
  own: 4096,
  /** Announces means: `using X`. */
  means: 8192,
  /** A verb follows: `to`, `we`, `can`. */
  beforeVerb: 16384,
  /** A single letter or mark, as formulas have them. */
  single: 32768,
  /** No end of a phrase: joined with a word of the sentence (`methods-which`), a genitive. */
  torn: 65536,
  /** Goes on with what a verb says: `the`, `that`. */
  clause: 131072,
  /** The rest of a Latin phrase whose first word is a stop word: `in vivo`. */
  latin: 262144,
  /** Says what the paper does to its subject: `understanding X`. */
  does: 524288,
  /** Names a kind of text, or praises one. */
  genre: 1048576,
} as const;

const INTRODUCES =
  /^(?:present|introduc|propos|develop|call|nam(?:e|ed|es)$|dub|term(?:ed|s)?$|describ|releas|build|built$)/;
const STUDIES =
  /^(?:stud(?:y|ies|ied|ying)$|investigat|explor|examin|analy[sz]e|consider|address|propos|present|introduc|develop|prov(?:e|es|ed|ing)$|show|demonstrat|report|deriv(?:e|es|ed)$|discuss|describ|construct(?:s|ed)?$|design(?:s|ed)?$|establish|review|survey|evaluat)/;
const EXEMPLIFIES = /^(?:such|e\.g|includ(?:e|es|ing)|like|especially|example|instance|etc)$/;
const OWN = /^(?:we|our|us|this|here|herein|paper|article|i|my)$/;
const MEANS = /^(?:using|via|with|by|through|employing|utilizing|exploiting|leveraging)$/;
const BEFORE_VERB = /^(?:to|we|can|will|may|could|would|which|that|they|it|not)$/;
const TORN = /[-–—](?:that|which|where|while|and|or|we|this|these|it|the|an|is|are|but|with)$|['’]s$/;
const LATIN = /^(?:vivo|vitro|situ|silico|priori|posteriori)$/;
const CLAUSE = /^(?:the|a|an|that|how|whether|if|its|their|our|these|this|it|us|them)$/;
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
    [STUDIES.test(lower), SHAPE.studies],
    [EXEMPLIFIES.test(lower), SHAPE.exemplifies],
    [OWN.test(lower), SHAPE.own],
    [MEANS.test(lower), SHAPE.means],
    [BEFORE_VERB.test(lower), SHAPE.beforeVerb],
    [[...surface].length === 1, SHAPE.single],
    [TORN.test(lower), SHAPE.torn],
    [CLAUSE.test(lower), SHAPE.clause],
    [LATIN.test(lower), SHAPE.latin],
    [does(lower), SHAPE.does],
    [GENRE.has(stem), SHAPE.genre],
  ];
  return bits.reduce((shape, [holds, bit]) => (holds ? shape | bit : shape), 0);
}
