import { KeywordModel } from '../keywords/model.js';
import { checkedPapers, checkIterable, checkLinks, checkOptions, checkString, refuse } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import type { LearnedModels, Profile } from './analysis.js';
import type { Digest } from './digest-types.js';

const STRINGS = ['date', 'arxivId', 'doi', 'url', 'venue'] as const;

/** The papers of a listing, all that digest and report read of them checked. */
export function checkedListing(name: string, listing: Iterable<Paper>): Paper[] {
  const papers = checkedPapers(name, listing, ['id', 'title', 'abstract']);
  papers.forEach((paper, i) => {
    const place = `${name}[${i}]`;
    checkLinks(place, paper);
    for (const { url, text } of paper.links) for (const part of [url, text]) checkString(`${place}.links`, part);
    for (const field of STRINGS) if (paper[field] !== undefined) checkString(`${place}.${field}`, paper[field]);
    if (paper.authors === undefined) return;
    if (!Array.isArray(paper.authors)) refuse(`${place}.authors`, 'an array', paper.authors);
    for (const author of paper.authors) checkString(`${place}.authors`, author);
  });
  return papers;
}

/** What digest and report are asked for alike. */
interface CommonOptions extends LearnedModels {
  readonly title?: string;
  readonly profile?: Profile;
}

/** Throws an error that names the option of digest or report that cannot be used. The earlier listing is checked as it is read. */
export function checkCommonOptions(options: CommonOptions): void {
  checkOptions(options);
  const { title, profile, keywordModel, background } = options;
  if (title !== undefined) checkString('title', title);
  if (profile !== undefined) checkProfile(profile);
  if (keywordModel !== undefined && !(keywordModel instanceof KeywordModel))
    refuse('keywordModel', 'what loadKeywordModel gives', keywordModel);
  if (background !== undefined && typeof background?.share !== 'function')
    refuse('background', 'an object with a method share', background);
}

function checkProfile(profile: Profile): void {
  checkOptions(profile, 'profile');
  for (const name of ['liked', 'disliked'] as const) {
    if (profile[name] !== undefined) checkIterable(`profile.${name}`, profile[name]);
  }
}

/** Throws unless it is what `composeDigest` makes, also after a way through JSON. */
export function checkDigest(digest: Digest): void {
  if (typeof digest !== 'object' || digest === null) refuse('digest', 'what composeDigest makes', digest);
  checkString('digest.title', digest.title);
  for (const name of ['topics', 'trends', 'picks'] as const)
    if (!Array.isArray(digest[name])) refuse(`digest.${name}`, 'an array', digest[name]);
}
