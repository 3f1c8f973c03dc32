import { refuse } from '../paper/arguments.js';
import { ByteDecoder, type Decoding } from '../paper/bytes.js';
import { type Diagnostic, severityOf } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';

/** The text of chunks: strings as they are, bytes decoded. */
export class ChunkText {
  #decoder = new ByteDecoder();
  #hasBytes = false;
  #decoding: Decoding | undefined;

  /** How bytes were decoded, as far as it is known and is to be said. */
  get decoding(): Decoding | undefined {
    return this.#decoding ?? this.#decoder.decoding;
  }

  /** The text that is complete with a chunk. */
  take(chunk: string | Uint8Array): string {
    if (typeof chunk === 'string') return this.end() + chunk;
    if (!ArrayBuffer.isView(chunk)) refuse('chunk', 'a string or a Uint8Array', chunk);
    this.#hasBytes = true;
    return this.#decoder.push(chunk);
  }

  /** The rest of the bytes so far. */
  end(): string {
    if (!this.#hasBytes) return '';
    const rest = this.#decoder.end();
    this.#decoding = this.decoding;
    this.#decoder = new ByteDecoder();
    this.#hasBytes = false;
    return rest;
  }
}

/** An entry that says how the bytes of a listing were decoded. */
export function decodingEntry({ encoding, reason }: Decoding): Entry {
  const code = 'decoded-as';
  const span = { start: 0, end: 0, line: 1, column: 1 };
  const message = `the bytes were read as ${encoding}: ${reason}`;
  const diagnostic: Diagnostic = { severity: severityOf(code), code, message, span };
  return { fields: [], confidence: 1, diagnostics: [diagnostic], span };
}
