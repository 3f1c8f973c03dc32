import type { Block, BlockReader, BlockReading } from '../paper/reader/block-reader.js';
import type { DiagnosticCode } from '../paper/reader/diagnostic.js';
import { EntryBuilder } from '../paper/reader/entry-builder.js';
import { Placer } from '../paper/reader/placer.js';

/** Says of a whole listing why it is not read. */
export class UnreadReader implements BlockReader {
  readonly #code: DiagnosticCode;
  readonly #message: string;

  constructor(code: DiagnosticCode, message: string) {
    this.#code = code;
    this.#message = message;
  }

  read(block: Block): BlockReading {
    // One diagnostic for all: the block grows as far as it may.
    if (!block.final && !block.forced) return { entries: [], consumed: 0 };
    const placer = new Placer(block);
    const consumed = block.text.length;
    const span = placer.visible({ start: 0, end: consumed });
    if (span === undefined) return { entries: [], consumed };
    const builder = new EntryBuilder();
    builder.say(this.#code, this.#message, span);
    return { entries: [builder.noise()], consumed };
  }
}
