import { isColon, isText, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';

/** Words that begin what a citation says of an archive or of the day when somebody looked: "Archived from the original on 2 June 2018". */
const NOTES =
  /^(?:archived (?:from|at|on|copy)|(?:retrieved|accessed|abgerufen|consulté|consultado) (?:on |le |am |el )?(?:\d|from|at|\p{Lu}\p{Ll}+ \d))/iu;
const CAPITAL = /^\p{Lu}/u;

/** What citations of an encyclopaedia say behind the title is neither another title nor an author: archives, and "Harbour: Port Press". */
export function clearCitationNotes(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read) {
    for (const { first, end } of titlesOf(labels))
      if (isCitationNote(passage.tokens.slice(first, end))) {
        labels.fill(OTHER, first, end);
        // The day is that of the archive.
        for (let i = end; i < labels.length && passage.tokens[i]?.text !== 'line'; i++)
          if (labels[i] === DATE) labels[i] = OTHER;
      }
    clearPublishers(passage.tokens, labels);
  }
}

/** Whether words of a record say where it is archived, or when somebody looked. */
export function isCitationNote(tokens: readonly Token[]): boolean {
  return NOTES.test(beginning(tokens, tokens.findIndex(isText)));
}

const beginning = (tokens: readonly Token[], first: number): string =>
  tokens
    .slice(first, first + 4)
    .map(({ text }) => text)
    .join(' ');

/** Names behind a place and a colon, where authors stand before the title. */
function clearPublishers(tokens: readonly Token[], labels: Uint8Array): void {
  const title = labels.indexOf(TITLE);
  if (title < 0 || !labels.subarray(0, title).includes(AUTHOR)) return;
  for (let i = title; i < labels.length; i++) {
    if (labels[i] !== AUTHOR || labels[i - 1] === AUTHOR || !isBehindPlace(tokens, i)) continue;
    for (let at = i; labels[at] === AUTHOR; at++) labels[at] = OTHER;
  }
}

const isBehindPlace = (tokens: readonly Token[], at: number): boolean =>
  isColon(tokens[at - 1]) &&
  isText(tokens[at - 2] as Token) &&
  CAPITAL.test(tokens[at - 2]?.text ?? '') &&
  tokens[at - 3]?.text === '.';
