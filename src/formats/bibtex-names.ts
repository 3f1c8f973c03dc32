const AND = / and /gi;

/**
 * The names of a list of BibTeX: parted by "and" outside of braces. "others" is no name. A group around all of a list
 * (`{{Quill, Mara and Fenn, Odo}}`, as databases export it) is taken off; one around a name keeps an organisation whole.
 */
export function splitBibtexNames(value: string): string[] {
  const list = withoutOuterGroup(value.replace(/\s+/g, ' ').trim());
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  let scanned = 0;
  for (const match of list.matchAll(AND)) {
    depth += depthChange(list, scanned, match.index);
    scanned = match.index;
    if (depth > 0) continue;
    names.push(list.slice(from, match.index));
    from = match.index + match[0].length;
  }
  names.push(list.slice(from));
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^\{?others\}?$/i.test(name))
    .map(familyFirst);
}

/** `Giuseppe {De Giacomo}` as `{De Giacomo}, Giuseppe`: without its braces the name would not tell its parts. */
function familyFirst(name: string): string {
  const [, given, family] = /^([^{},\\]+) (\{[^{}\\]+\})$/.exec(name) ?? [];
  return given === undefined || !family?.includes(' ') ? name : `${family}, ${given}`;
}

function withoutOuterGroup(list: string): string {
  if (!list.startsWith('{') || !list.endsWith('}')) return list;
  const inside = list.slice(1, -1);
  const holdsNames = inside.includes(',') && / and /i.test(inside);
  return holdsNames && !closesEarly(inside) ? inside : list;
}

function depthChange(text: string, from: number, to: number): number {
  let change = 0;
  for (let i = from; i < to; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') change++;
    else if (text[i] === '}') change--;
  }
  return change;
}

/** Whether a brace closes that was not opened: `A} and {B`. */
function closesEarly(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth < 0) return true;
  }
  return false;
}
