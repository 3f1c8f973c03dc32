/**
 * Regular expressions that recheck finds slower than linear or cannot tell, and why each is harmless: by how they are
 * spelled in the source, so that a changed one is asked of again.
 */
export const ACCEPTED: ReadonlyMap<string, string> = new Map([
  [String.raw`/(?:page|site)\W*(?:is\W*)?(?:at|:)?\W*$/`, 'asked of the 90 characters before a link'],
]);
