const float = new Float64Array(1);
const bits = new BigUint64Array(float.buffer);

/** The 64 bits of a number, as the digits of a whole number: how it gets to the server and back without being rounded. */
export function bitsOf(value: number): string {
  float[0] = value;
  return String(bits[0]);
}

/** The number of {@link bitsOf}. */
export function ofBits(digits: string): number {
  bits[0] = BigInt(digits);
  return float[0]!;
}

/** SQL for a number, to the last bit. */
export function exactly(value: number): string {
  return `reinterpretAsFloat64(toUInt64(${bitsOf(value)}))`;
}

/** SQL for an array of numbers, to the last bit. */
export function exactlyAll(values: Iterable<number>): string {
  return `arrayMap(x -> reinterpretAsFloat64(x), [${Array.from(values, (value) => `toUInt64(${bitsOf(value)})`).join(',')}])`;
}
