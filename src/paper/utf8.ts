import { joined } from '../packed/joined.js';
import { windowsText } from './windows-1252.js';

const WRONG = 0;
const CUT = -1;

/** UTF-8, in which a byte that belongs to no sequence is one of Windows-1252. */
export class Utf8Decoder {
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** A sequence that goes on in the next chunk. */
  #rest: Uint8Array = new Uint8Array(0);
  #done: number;
  /** Offset of the first byte that was read as Windows-1252. */
  firstWrong: number | undefined;

  /** @param done bytes before the first chunk, so that offsets count them. */
  constructor(done = 0) {
    this.#done = done;
  }

  push(chunk: Uint8Array, final: boolean): string {
    const bytes = this.#rest.length === 0 ? chunk : joined([this.#rest, chunk]);
    const end = final ? bytes.length : completeLength(bytes);
    this.#rest = bytes.slice(end);
    const text = this.#text(bytes.subarray(0, end));
    this.#done += end;
    return text;
  }

  #text(bytes: Uint8Array): string {
    try {
      return this.#strict.decode(bytes);
    } catch {
      return this.#mixed(bytes);
    }
  }

  #mixed(bytes: Uint8Array): string {
    let text = '';
    for (let i = 0; i < bytes.length; ) {
      const right = runLength(bytes, i, false);
      text += this.#strict.decode(bytes.subarray(i, i + right));
      const wrong = runLength(bytes, i + right, true);
      text += windowsText(bytes.subarray(i + right, i + right + wrong));
      if (wrong > 0) this.firstWrong ??= this.#done + i + right;
      i += right + wrong;
    }
    return text;
  }
}

/** How many bytes from a place on belong to sequences of UTF-8, or to none. */
function runLength(bytes: Uint8Array, from: number, wrong: boolean): number {
  let at = from;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length <= 0 !== wrong) break;
    at += Math.max(1, length);
  }
  return at - from;
}

/** Length without the start of a sequence at the end. */
function completeLength(bytes: Uint8Array): number {
  for (let at = Math.max(0, bytes.length - 3); at < bytes.length; at++)
    if (sequenceLength(bytes, at) === CUT) return at;
  return bytes.length;
}

/** Length of the sequence of UTF-8 at a place (Unicode, table 3-7); `WRONG` where there is none, `CUT` where the bytes end in it. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? WRONG : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : WRONG;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return CUT;
    const least = i > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const most = i > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (byte < least || byte > most) return WRONG;
  }
  return length;
}

/** How many sequences of several bytes there are, and how many bytes that belong to none; one cut at the end counts where it is final. */
export function countSequences(bytes: Uint8Array, final: boolean): { readonly long: number; readonly wrong: number } {
  let long = 0;
  let wrong = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 1) long++;
    else if (length === WRONG || (length === CUT && final)) wrong++;
    i += length === WRONG ? 1 : length === CUT ? bytes.length : length;
  }
  return { long, wrong };
}
