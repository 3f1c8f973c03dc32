import { Z85_DIGITS } from '../../src/packed/z85.js';

/** Text of bytes in Z85; their number must be a multiple of four. */
export function encodeZ85(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let word = view.getUint32(at);
    let digits = '';
    for (let i = 0; i < 5; i++) {
      digits = Z85_DIGITS[word % 85]! + digits;
      word = Math.floor(word / 85);
    }
    words.push(digits);
  }
  return words.join('');
}
