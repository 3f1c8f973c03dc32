import { wordsOf } from '../../structure/token.js';
import { OTHER } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';

const MOST_WORDS = 7;
const INSTITUTION =
  /^(?:the )?universit\w{1,4} (?:of|de|degli|di|zu) |(?:^| )(?:universit\w{1,4}|institute of technology|laborator(?:y|ies)|academy of sciences|research institute)$|^institute (?:of|for) /i;

/** The name of an institution, as a column beside titles has them, is no title. */
export function clearInstitutions(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const { first, end } of titlesOf(labels)) {
      const words = wordsOf(passage.tokens.slice(first, end));
      if (words.split(' ').length <= MOST_WORDS && INSTITUTION.test(words)) labels.fill(OTHER, first, end);
    }
}
