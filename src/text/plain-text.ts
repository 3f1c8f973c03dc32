/** Text of LaTeX markup as a reader would see it. */
export function plainText(markup: string): string {
  return markup;
}
