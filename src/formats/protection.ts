/** What a brace stands behind when it belongs to LaTeX: a command, `^`, `_`, or an optional argument. */
const ARGUMENT = /(?:\\[a-zA-Z]+\*?|\\[^a-zA-Z\s]|[\^_\]])$/;
const LONGEST_COMMAND = 24;

/**
 * A field of BibTeX without the braces that only keep capitals: `{A} {R}igorous {GPU}` is "A Rigorous GPU". Braces of
 * LaTeX stay: `\emph{x}`, `{\em x}`, `$x_{i}$`.
 */
export function withoutProtection(text: string): string {
  if (!text.includes('{')) return text;
  const dropped = new Set<number>();
  /** Places of the open braces; -1 for those that stay. */
  const open: number[] = [];
  let math = false;
  /** Place behind a brace that closed a group which stays: another one there is a further argument. */
  let afterKept = -1;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark === '\\') i++;
    else if (mark === '$') math = !math;
    else if (mark === '{') {
      const before = text.slice(Math.max(0, i - LONGEST_COMMAND), i);
      const latex = math || text[i + 1] === '\\' || afterKept === i || ARGUMENT.test(before);
      open.push(latex ? -1 : i);
    } else if (mark === '}') {
      const at = open.pop();
      if (at === -1) afterKept = i + 1;
      else if (at !== undefined) dropped.add(at).add(i);
    }
  }
  return without(text, dropped);
}

function without(text: string, dropped: ReadonlySet<number>): string {
  let kept = '';
  let from = 0;
  for (const at of [...dropped].sort((a, b) => a - b)) {
    kept += text.slice(from, at);
    from = at + 1;
  }
  return kept + text.slice(from);
}
