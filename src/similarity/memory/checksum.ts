/**
 * Checksum of 32-bit words in four lanes. Every step is a bijection of the lane, so that a change within one word always
 * shows; the shift spreads high bits downwards, as in MurmurHash3.
 */
export function checksum(words: Int32Array): number {
  const lanes = new Int32Array([0x3c6ef372, 0x510e527f, 0x1f83d9ab, 0x5be0cd19]);
  let [a, b, c, d] = lanes as unknown as [number, number, number, number];
  const whole = words.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a = mix(a, words[i]!);
    b = mix(b, words[i + 1]!);
    c = mix(c, words[i + 2]!);
    d = mix(d, words[i + 3]!);
  }
  for (let i = whole; i < words.length; i++) a = mix(a, words[i]!);
  return mix(mix(mix(mix(words.length, a), b), c), d) >>> 0;
}

function mix(lane: number, word: number): number {
  const product = Math.imul(lane ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}
