import type { LabelledPassage } from '../labelled-passage.js';
import { readAboveLabels } from './above-labels.js';
import { readAddressedTitles } from './addressed-titles.js';
import { clearAffiliations } from './affiliations.js';
import { readAlikeLines } from './alike-lines.js';
import { readBarredNames } from './barred-names.js';
import { readBracketedAuthors } from './bracketed-authors.js';
import { readBracketedEnds } from './bracketed-ends.js';
import { beginBehindBrackets } from './bracketed-leads.js';
import { readByLines } from './by-lines.js';
import { clearCitationNotes } from './citation-notes.js';
import { clearCitedTitles } from './cited-titles.js';
import { readClassedElements } from './classed-elements.js';
import { joinCoinedNames } from './coined-names.js';
import { readEmphasisedNames } from './emphasised-names.js';
import { readEmphasisedVenues } from './emphasised-venues.js';
import { joinEmphasisedWords } from './emphasised-words.js';
import { endWithFirstLines } from './first-lines.js';
import { alignFirstLines } from './first-lines-alike.js';
import { readFormedLines } from './formed-lines.js';
import { readGlossedTitles } from './glossed-titles.js';
import { readHeadedColumns } from './headed-columns.js';
import { headingsAlike } from './headings-alike.js';
import { readIdentifiedLines } from './identified-lines.js';
import { endBeforeHosts } from './in-hosts.js';
import { clearInstitutions } from './institutions.js';
import { beginBehindLabels } from './label-leads.js';
import { clearLabelWords } from './label-words.js';
import { clearLabelledLines } from './labelled-lines.js';
import { splitLeadingDates } from './leading-dates.js';
import { splitLeadingNames } from './leading-names.js';
import { readLikelyTitles } from './likely-titles.js';
import { clearLinkWords } from './link-words.js';
import { readLinkedLines } from './linked-lines.js';
import { readNamesAlone } from './names-alone.js';
import { readNamesBesideQuotes } from './names-beside-quotes.js';
import { readNamesForVenues } from './names-for-venues.js';
import { readNamesInSlots } from './names-in-slots.js';
import { readNestedLabels } from './nested-labels.js';
import { readNumberedJournals } from './numbered-journals.js';
import { clearOtherSections } from './other-sections.js';
import { readPageLines } from './page-lines.js';
import { readPageRecords } from './page-records.js';
import { readPostLines } from './post-lines.js';
import { readPrintedRecords } from './printed-records.js';
import { readProgrammeLines } from './programme-lines.js';
import { readPubmedLines } from './pubmed-lines.js';
import { endWithQuotation } from './quoted-ends.js';
import { readQuotedLines } from './quoted-lines.js';
import { clearRepeatedLabels } from './repeated-labels.js';
import { clearRepositories } from './repositories.js';
import { readRowLines } from './row-lines.js';
import { readScholarBylines } from './scholar-bylines.js';
import { readSecondTitles } from './second-titles.js';
import { openSections } from './section-headings.js';
import { readSiblingRuns } from './sibling-runs.js';
import { clearSignOffs } from './sign-offs.js';
import { snap } from './snap.js';
import { snapPieces } from './snap-pieces.js';
import { joinSubtitles } from './subtitles.js';
import { separateTitleLines } from './title-lines.js';
import { titlesAbove } from './titles-above.js';
import { readTitlesAboveLinks } from './titles-above-links.js';
import { splitTrailingVenues } from './trailing-venues.js';
import { readBracketedYears, splitBracketedYears, splitTrailingDays, splitTrailingYears } from './trailing-years.js';
import { readUntitledSiblings } from './untitled-siblings.js';
import { endBeforeVolumes } from './venue-ends.js';
import { readBehindVenues } from './venue-leads.js';
import { completeWords } from './whole-words.js';
import { endAtWideBlanks } from './wide-blanks.js';
import { splitYearsInNames } from './years-in-names.js';

/** Changes labels of a listing by what stands around them. */
type Rule = (read: readonly LabelledPassage[]) => void;

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
  readRowLines,
  readQuotedLines,
  readAboveLabels,
  readNestedLabels,
  readAddressedTitles,
  alignFirstLines,
  readLikelyTitles,
  readLinkedLines,
  readPrintedRecords,
  readTitlesAboveLinks,
  readBarredNames,
  readClassedElements,
  // Where titles begin and end.
  readByLines,
  separateTitleLines,
  beginBehindBrackets,
  beginBehindLabels,
  endWithQuotation,
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
  joinCoinedNames,
  joinSubtitles,
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
  clearInstitutions,
  clearRepositories,
  clearOtherSections,
  clearLabelledLines,
  clearRepeatedLabels,
  readNamesAlone,
  clearSignOffs,
  // Lines that are left without a title, and fields that are left.
  endAtWideBlanks,
  readBehindVenues,
  readGlossedTitles,
  readNamesForVenues,
  endBeforeVolumes,
  readNamesInSlots,
  clearAffiliations,
  // Sections are told last, by the titles below them.
  openSections,
];

/** Makes the labels of a listing agree. */
export function settle(read: readonly LabelledPassage[]): void {
  for (const rule of RULES) rule(read);
}
