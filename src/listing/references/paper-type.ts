import type { PaperFields, PaperType } from '../../paper/paper.js';

const THESIS =
  /\b(?:ph\.?\s?d\.?|doctoral|master(?:['’]?s)?|m\.?\s?sc\.?|bachelor(?:['’]?s)?)\s+(?:thesis|dissertation)|\b(?:thesis|dissertation|habilitation(?:sschrift)?|th[èe]se|tesis|tesi|diplomarbeit|masterarbeit)\b/i;
const REPORT =
  /\b(?:tech(?:nical|\.)?\s+rep(?:ort|\.)?|research report|working paper|white paper|discussion paper|report no|rapport|tr-\d+)\b/i;
const PROCEEDINGS =
  /\bproc(?:eedings)?\b|\bconf(?:erence)?\b|\bsymposi(?:um|a)\b|\bsymp\b|\bworkshops?\b|\bcongress\b|\bkongress\b|\btagung\b|\bactes\b|\batti\b/i;
/** Names of archives of preprints. */
export const PREPRINT_VENUE: RegExp =
  /^(?:arxiv|corr\b|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn|research square|preprint)/i;
const DATASET = /\bdata\s?set\]|\[data\b/i;

/** What a reference was published as, where its fields tell; `text` is the whole of it. */
export function paperType(values: Readonly<PaperFields>, text: string): PaperType | undefined {
  const { title = '', venue = '', volume, issue, pages, publisher, editors, arxivId } = values;
  const around = title === '' ? text : text.replace(title, ' ');
  if (THESIS.test(around)) return 'thesis';
  if (REPORT.test(around)) return 'report';
  if (DATASET.test(around)) return 'dataset';
  if (PROCEEDINGS.test(venue)) return 'proceedings';
  if (PREPRINT_VENUE.test(venue) || (venue === '' && arxivId !== undefined)) return 'preprint';
  if (venue !== '' && (volume !== undefined || issue !== undefined)) return 'article';
  if (venue !== '' && (editors !== undefined || publisher !== undefined)) return 'chapter';
  if (venue === '' && publisher !== undefined && title !== '' && pages === undefined) return 'book';
  return undefined;
}
