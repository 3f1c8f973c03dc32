import { cleanText } from './clean.js';

// CommonMark: a backslash before ASCII punctuation makes it an ordinary character. These are all that start markup in
// the middle of a line, GitHub's extensions among them.
const ACTIVE = /[\\`*_{}[\]<>()#!|~$&@^]|:(?=\/\/)|\/(?=\/)/g;
/** What starts a list, a heading underlined or a definition, where a text comes first in its line. */
const LEADING = /^(?:[-+=:]|\d{1,9}(?=[.)]))/;
/** GitHub links an address that begins so, also behind a backslash. */
const BARE_ADDRESS = /\bwww\./gi;

/** One line of text that Markdown shows as it is, wherever in a line it stands; GitHub makes no link of a bare address in it. */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(ACTIVE, '\\$&')
    .replace(LEADING, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(BARE_ADDRESS, '$&\u200B');
}

/** A link; the address is one that `safeUrl` gave, the label Markdown. */
export function markdownLink(label: string, url: string): string {
  return `[${label}](<${url.replace(/[\\&<>`]/g, '\\$&')}>)`;
}
