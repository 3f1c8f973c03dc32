import { stem } from '../text/stemmer.js';
import { tokenBounds } from './tokens.js';

/** A part of a text between blanks, hyphens and punctuation, or one punctuation mark. */
export interface FormPart {
  /** Its stem; of punctuation the mark itself. */
  readonly stem: string;
  /** Whether it has two capitals, as acronyms have. */
  readonly capitals: boolean;
  readonly start: number;
  readonly end: number;
  /** Whether the text has a part that begins here: where an acronym is written out, only its first. */
  readonly begins: boolean;
  /** Whether it ends here: where an acronym is written out, only its last. */
  readonly ends: boolean;
}

const WHOLE = { begins: true, ends: true } as const;

const LETTERS = /[\p{L}\p{N}]/u;
const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/u;
const PART = /[^-‐‑–/]+/g;

/** Stems by spelling, for all texts of a listing. */
export class Forms {
  readonly #known = new Map<string, Pick<FormPart, 'stem' | 'capitals'>>();

  /** The parts of a text, joined words taken apart: `Multi-agent systems` is `multi agent system`. */
  parts(text: string): FormPart[] {
    const bounds = tokenBounds(text);
    const parts: FormPart[] = [];
    for (let i = 0; i < bounds.length; i += 2) {
      const start = bounds[i]!;
      const token = text.slice(start, bounds[i + 1]);
      if (!LETTERS.test(token)) {
        parts.push({ stem: token, capitals: false, start, end: bounds[i + 1]!, ...WHOLE });
        continue;
      }
      for (const match of token.matchAll(PART)) {
        const from = start + match.index;
        const { stem: own, capitals } = this.#read(match[0]);
        parts.push({ stem: own, capitals, start: from, end: from + match[0].length, ...WHOLE });
      }
    }
    return parts;
  }

  /** Stems of a phrase, joined by blanks: the same with and without hyphens, in singular and plural. */
  key(phrase: string): string {
    return this.parts(phrase)
      .map((part) => part.stem)
      .join(' ');
  }

  #read(spelling: string): Pick<FormPart, 'stem' | 'capitals'> {
    const known = this.#known.get(spelling);
    if (known !== undefined) return known;
    const lower = spelling.toLowerCase();
    // `LLMs`, `CNNs`: the plural of an acronym, which is too short to be stemmed.
    const found = {
      stem: stem(/\p{Lu}s$/u.test(spelling) ? lower.slice(0, -1) : lower),
      capitals: TWO_CAPITALS.test(spelling),
    };
    this.#known.set(spelling, found);
    return found;
  }
}

/** A phrase without the blanks and hyphens by which spellings differ: `multi-agent`, `multiagent`. */
export function solidForm(phrase: string): string {
  return stem(phrase.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
}
