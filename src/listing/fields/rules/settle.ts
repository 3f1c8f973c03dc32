import { type LabelledPassage, labelledListing } from '../labelled-passage.js';
import { readAlikeLines, readBracketedEnds } from './alike-lines.js';
import {
  clearAffiliations,
  clearNamesBehind,
  readBarredNames,
  readByLines,
  readEmphasisedNames,
  readNamesAlone,
} from './authors.js';
import { clearCitedTitles } from './cited-titles.js';
import { readClassedElements } from './classed-elements.js';
import { alignFirstLines, endWithFirstLines, readAddressedTitles } from './first-lines.js';
import { readFormedLines } from './formed-lines.js';
import { clearOtherSections, headingsAlike, openSections } from './headings.js';
import { clearLabelWords } from './label-words.js';
import { splitLeadingNames } from './leading-names.js';
import { readLikelyTitles } from './likely-titles.js';
import { readLinkedLines, readTitlesAboveLinks } from './linked-lines.js';
import { readBracketedAuthors, readNamesBesideQuotes } from './names-beside.js';
import {
  clearCitationNotes,
  clearLinkWords,
  clearNames,
  clearRepeatedLabels,
  clearRepositories,
  clearSignOffs,
} from './no-titles.js';
import { readPageLines } from './page-lines.js';
import { readPageRecords } from './page-records.js';
import { readProgrammeLines } from './programme-lines.js';
import { readPubmedLines } from './pubmed-lines.js';
import { readQuotedLines } from './quoted-lines.js';
import { readHeadedColumns, readLinkedColumns, readRowLines } from './row-lines.js';
import type { Rule } from './rule.js';
import { readScholarBylines } from './scholar-bylines.js';
import { readSiblingRuns } from './sibling-runs.js';
import { readIdentifiedLines, readNumberedJournals, readPostLines } from './site-lines.js';
import { snap } from './snap.js';
import { snapPieces } from './snap-pieces.js';
import { beginBehindBrackets, splitLeadingDates } from './title-begins.js';
import {
  endWithBrackets,
  endWithQuotation,
  readBracketedYears,
  splitBracketedYears,
  splitTrailingDays,
  splitTrailingVenues,
  splitTrailingYears,
} from './title-ends.js';
import { joinBrackets, joinCoinedNames, joinEmphasisedWords, joinQuotations } from './title-joins.js';
import { readAboveLabels, readNestedLabels, titlesAbove } from './titles-above.js';
import { endAtWideBlanks, readBehindVenues, readGlossedTitles, readUntitledSiblings } from './untitled-lines.js';
import {
  endBeforeHosts,
  endBeforeVolumes,
  readEmphasisedVenues,
  readNamesInSlots,
  readOnlyVenues,
  readSecondTitles,
  splitYearsInNames,
} from './venues.js';
import { completeWords } from './whole-words.js';

/** Each takes the labels as the ones before it leave them. */
const RULES: readonly Rule[] = [
  // Words and places: what stands in the same slot of each record is the same field.
  completeWords,
  snapPieces,
  snap,
  clearLabelWords,
  // Lines that pages, mails and programs write.
  readScholarBylines,
  readPubmedLines,
  readBracketedEnds,
  readIdentifiedLines,
  readNumberedJournals,
  readPageRecords,
  readPageLines,
  readProgrammeLines,
  readPostLines,
  readAlikeLines,
  readFormedLines,
  readHeadedColumns,
  readLinkedColumns,
  readRowLines,
  readQuotedLines,
  readAboveLabels,
  readNestedLabels,
  readAddressedTitles,
  alignFirstLines,
  readLikelyTitles,
  readLinkedLines,
  readTitlesAboveLinks,
  readBarredNames,
  readClassedElements,
  // Where titles begin and end.
  readByLines,
  beginBehindBrackets,
  endWithQuotation,
  endWithBrackets,
  endWithFirstLines,
  splitLeadingDates,
  endBeforeHosts,
  splitTrailingDays,
  splitTrailingVenues,
  splitTrailingYears,
  splitBracketedYears,
  readBracketedYears,
  readBracketedAuthors,
  splitLeadingNames,
  splitYearsInNames,
  readNamesBesideQuotes,
  readEmphasisedNames,
  readEmphasisedVenues,
  joinEmphasisedWords,
  joinBrackets,
  joinQuotations,
  joinCoinedNames,
  readSecondTitles,
  // Titles that other lines tell.
  readSiblingRuns,
  readUntitledSiblings,
  titlesAbove,
  headingsAlike,
  // What is no title.
  clearCitedTitles,
  clearCitationNotes,
  clearLinkWords,
  clearNames,
  clearRepositories,
  clearOtherSections,
  clearRepeatedLabels,
  readNamesAlone,
  clearSignOffs,
  // Lines that are left without a title, and fields that are left.
  endAtWideBlanks,
  readBehindVenues,
  readGlossedTitles,
  endBeforeVolumes,
  readNamesInSlots,
  readOnlyVenues,
  clearAffiliations,
  clearNamesBehind,
  // Sections are told last, by the titles below them.
  openSections,
];

/** Makes the labels of a listing agree. */
export function settle(read: readonly LabelledPassage[]): void {
  const listing = labelledListing(read);
  for (const rule of RULES) rule(listing);
}
