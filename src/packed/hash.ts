/** FNV-1a hash of a string's code units, 32 bits. */
export function hashString(text: string): number {
  return signedString(text) >>> 0;
}

/**
 * Hash of two numbers in their order: of a phrase and the word that it goes on with (from 0 for its first word), of a kind of
 * feature and its value.
 */
export function hashPair(first: number, second: number): number {
  return signedPair(first, second) >>> 0;
}

/**
 * {@link hashString} and {@link hashPair} as signed numbers: the same bits, which engines hold without a box. For hashes that
 * are only hashed on, looked up and compared.
 */
export function signedString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

export function signedPair(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ second);
}

/** Spreads every bit of a number over all 32 of a signed one (finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
