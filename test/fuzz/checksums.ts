import { crc32 } from 'node:zlib';

// The checksums of saved forms, so that damage can be hidden from them. Both are written down with the forms.

/** A saved index with the checksum that fits: four lanes of 32-bit words from byte 16 on, at byte 12. */
export function fitIndex(bytes: Uint8Array): Uint8Array {
  const fitted = bytes.slice(0, bytes.length & ~7);
  if (fitted.length < 24) return fitted;
  const words = new Int32Array(fitted.buffer, 16, (fitted.length - 16) / 4);
  const lanes = [0x3c6ef372, 0x510e527f, 0x1f83d9ab, 0x5be0cd19];
  const whole = words.length & ~3;
  words.forEach((word, i) => {
    const lane = i < whole ? i & 3 : 0;
    lanes[lane] = mix(lanes[lane] as number, word);
  });
  const sum = lanes.reduce(mix, words.length) >>> 0;
  new DataView(fitted.buffer).setUint32(12, sum, true);
  return fitted;
}

function mix(lane: number, word: number): number {
  const product = Math.imul(lane ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** A saved classifier with the checksum that fits: CRC-32 of all before the last four bytes. */
export function fitClassifier(bytes: Uint8Array): Uint8Array {
  const fitted = bytes.slice();
  if (fitted.length < 4) return fitted;
  const end = fitted.length - 4;
  new DataView(fitted.buffer).setUint32(end, crc32(fitted.subarray(0, end)), true);
  return fitted;
}
