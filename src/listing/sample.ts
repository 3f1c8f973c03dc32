/** Characters by which it is told how a text is read. */
const SAMPLE: number = 1 << 15;

/** The beginning of a text, up to the end of a line that ends behind so much of it, as a share. */
export function sampleOf(text: string, share = 0): string {
  if (text.length <= SAMPLE) return text;
  const end = text.lastIndexOf('\n', SAMPLE);
  return text.slice(0, end > share * SAMPLE ? end + 1 : SAMPLE);
}
