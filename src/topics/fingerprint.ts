/** State of the hash before any character: the offset basis of FNV-1a. */
export const EMPTY_HASH = 0x811c9dc5;

/** Hash state after further characters. Source: Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOn(state: number, text: string): number {
  let hash = state;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The 24 bits by which a term is known, from the hash state after its last character. */
export function fingerprint(state: number): number {
  let mixed = state ^ (state >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) & 0xffffff;
}

/** Fingerprint of a whole term. */
export function fingerprintOf(term: string): number {
  return fingerprint(hashOn(EMPTY_HASH, term));
}

/** CRC-32 of bytes (ISO 3309), which tells an altered file from a whole one. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
