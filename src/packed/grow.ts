/** Room for `length` elements: the array itself, or a copy at least half as large again. */
export function growInt32(array: Int32Array, length: number): Int32Array {
  if (length <= array.length) return array;
  const grown = new Int32Array(roomFor(array.length, length));
  grown.set(array);
  return grown;
}

/** The same for bytes. */
export function growBytes(array: Uint8Array, length: number): Uint8Array {
  if (length <= array.length) return array;
  const grown = new Uint8Array(roomFor(array.length, length));
  grown.set(array);
  return grown;
}

/** The same for doubles. */
export function growFloat64(array: Float64Array, length: number): Float64Array {
  if (length <= array.length) return array;
  const grown = new Float64Array(roomFor(array.length, length));
  grown.set(array);
  return grown;
}

function roomFor(now: number, needed: number): number {
  return Math.max(needed, 16, now + (now >> 1));
}
