/** Digits of Z85, base 85: none needs escaping in a quoted string. Source: https://rfc.zeromq.org/spec/32/ */
export const Z85_DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/** Bytes of a text in Z85, five characters for four bytes; a length that is no multiple of four was filled with zeros. */
export function decodeZ85(text: string): Uint8Array {
  const digits = new Uint8Array(128).fill(255);
  for (let i = 0; i < Z85_DIGITS.length; i++) digits[Z85_DIGITS.charCodeAt(i)] = i;
  const bytes = new Uint8Array((text.length / 5) * 4);
  const view = new DataView(bytes.buffer);
  for (let from = 0, to = 0; to < bytes.length; from += 5, to += 4) {
    let word = 0;
    for (let i = from; i < from + 5; i++) word = word * 85 + digits[text.charCodeAt(i)]!;
    view.setUint32(to, word);
  }
  return bytes;
}
