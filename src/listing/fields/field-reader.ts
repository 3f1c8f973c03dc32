import { Chain } from '../chain/chain.js';
import type { ChainWeights } from '../chain/weights.js';
import { readAboveLabels } from './above-labels.js';
import { clearAffiliations } from './affiliations.js';
import { readAlikeLines } from './alike-lines.js';
import { readBarredNames } from './barred-names.js';
import { readBracketedEnds } from './bracketed-ends.js';
import { beginBehindBrackets } from './bracketed-leads.js';
import { joinCoinedNames } from './coined-names.js';
import { readEmphasisedNames } from './emphasised-names.js';
import { joinEmphasisedWords } from './emphasised-words.js';
import { endWithFirstLines } from './first-lines.js';
import { alignFirstLines } from './first-lines-alike.js';
import { readGlossedTitles } from './glossed-titles.js';
import { headingsAlike } from './headings-alike.js';
import { readIdentifiedLines } from './identified-lines.js';
import { clearInstitutions } from './institutions.js';
import { beginBehindLabels } from './label-leads.js';
import { clearLabelledLines } from './labelled-lines.js';
import { type LabelledPassage, labelledPassage } from './labelled-passage.js';
import { splitLeadingDates } from './leading-dates.js';
import { splitLeadingNames } from './leading-names.js';
import type { Surroundings } from './line-features.js';
import { clearLinkWords } from './link-words.js';
import { readLinkedLines } from './linked-lines.js';
import { readNamesAlone } from './names-alone.js';
import { readNamesForVenues } from './names-for-venues.js';
import { readPageLines } from './page-lines.js';
import { PassageObserver } from './passage-observer.js';
import { type Passage, passagesOf } from './passages.js';
import { readPubmedLines } from './pubmed-lines.js';
import { endWithQuotation } from './quoted-ends.js';
import { readQuotedLines } from './quoted-lines.js';
import { clearRepeatedLabels } from './repeated-labels.js';
import { clearRepositories } from './repositories.js';
import { readRowLines } from './row-lines.js';
import { readScholarBylines } from './scholar-bylines.js';
import { readSecondTitles } from './second-titles.js';
import { openSections } from './section-headings.js';
import { clearSignOffs } from './sign-offs.js';
import { snap } from './snap.js';
import { snapPieces } from './snap-pieces.js';
import { joinSubtitles } from './subtitles.js';
import { separateTitleLines } from './title-lines.js';
import { titlesAbove } from './titles-above.js';
import { splitTrailingVenues } from './trailing-venues.js';
import { readBracketedYears, splitTrailingDays, splitTrailingYears } from './trailing-years.js';
import { readBehindVenues } from './venue-leads.js';
import { completeWords } from './whole-words.js';
import { endAtWideBlanks } from './wide-blanks.js';
import { WordTable } from './word-facts.js';

/** Labels the tokens of listings by a linear chain, and makes those of one slot agree. */
export class FieldReader {
  /** Words that were seen, of all listings. */
  readonly words: WordTable = new WordTable();
  readonly #chain: Chain;
  readonly #observer: PassageObserver;

  constructor(weights: ChainWeights) {
    this.#chain = new Chain(weights);
    this.#observer = new PassageObserver(this.#chain.seen);
  }

  read(around: Surroundings): readonly LabelledPassage[] {
    const read: LabelledPassage[] = [];
    for (const passage of passagesOf(around.views)) read.push(this.label(passage, around));
    settle(read);
    return read;
  }

  /** The labels of a passage by itself, before the listing as a whole is looked at. */
  label(passage: Passage, around: Surroundings): LabelledPassage {
    this.#observer.observe(passage, around);
    const labels = this.#chain.bestPath().slice();
    const marginals = this.#chain.marginals();
    const confidence = new Float64Array(labels.length);
    const count = this.#chain.labels;
    for (let i = 0; i < labels.length; i++) confidence[i] = marginals[i * count + (labels[i] as number)] as number;
    return labelledPassage(passage, labels, confidence);
  }
}

/** Makes the labels of a listing agree. */
export function settle(read: readonly LabelledPassage[]): void {
  completeWords(read);
  snapPieces(read);
  snap(read);
  readScholarBylines(read);
  readPubmedLines(read);
  readBracketedEnds(read);
  readIdentifiedLines(read);
  readPageLines(read);
  readAlikeLines(read);
  readRowLines(read);
  readQuotedLines(read);
  readAboveLabels(read);
  alignFirstLines(read);
  readLinkedLines(read);
  readBarredNames(read);
  separateTitleLines(read);
  beginBehindBrackets(read);
  beginBehindLabels(read);
  endWithQuotation(read);
  endWithFirstLines(read);
  splitLeadingDates(read);
  splitTrailingVenues(read);
  splitTrailingDays(read);
  splitTrailingYears(read);
  readBracketedYears(read);
  splitLeadingNames(read);
  readEmphasisedNames(read);
  joinEmphasisedWords(read);
  joinCoinedNames(read);
  joinSubtitles(read);
  readSecondTitles(read);
  titlesAbove(read);
  headingsAlike(read);
  clearLinkWords(read);
  clearInstitutions(read);
  clearRepositories(read);
  clearLabelledLines(read);
  clearRepeatedLabels(read);
  readNamesAlone(read);
  clearSignOffs(read);
  endAtWideBlanks(read);
  readBehindVenues(read);
  readNamesForVenues(read);
  clearAffiliations(read);
  readGlossedTitles(read);
  openSections(read);
}
