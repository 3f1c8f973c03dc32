import type { PaperType } from '../paper/paper.js';

/** What formats call the types of works: letters alone, in lower case. */
const WORDS: Readonly<Record<PaperType, string>> = {
  article:
    'article researcharticle reviewarticle briefreport casereport articlejournal journalarticle journal periodical electronicarticle articlemagazine magazinearticle articlenewspaper ' +
    'newspaperarticle articleinpress review letter editorial editorialmaterial note datapaper jour ejour jfull mgzn news inpr abst',
  proceedings:
    'proceedings proceedingspaper proceedingsarticle inproceedings conference conferencepaper paperconference conferenceproceedings ' +
    'conferenceabstract conferencereview meetingpaper conf cpaper',
  book: 'book whole bookwhole editedbook electronicbook referencebook monograph ebook edbook',
  chapter:
    'chapter bookchapter booksection electronicbooksection incollection inbook encyclopedia entryencyclopedia chap echap encyc',
  thesis: 'thesis dissertation dissertationabstract dissertationthesis phdthesis mastersthesis thes',
  report: 'report techreport technicalreport manual governmentdocument rprt',
  preprint: 'preprint unpublished unpublishedwork unpublishedmaterial manuscript postedcontent workingpaper unpb',
  dataset: 'dataset data aggr',
  other: 'other generic gen webpage onlinemultimedia elec patent pat software computerprogram comp',
};

const TYPES: ReadonlyMap<string, PaperType> = /* @__PURE__ */ new Map(
  Object.entries(WORDS).flatMap(([type, words]) => words.split(' ').map((word) => [word, type as PaperType] as const)),
);

/**
 * The type that a word of any format stands for: `JOUR`, `journal-article`, `Book, Section`; of `Article; Proceedings Paper`
 * the last that is known.
 */
export function typeNamed(words: string): PaperType | undefined {
  return words
    .split(';')
    .map((word) => TYPES.get(word.toLowerCase().replace(/[^a-z]+/g, '')))
    .findLast((type) => type !== undefined);
}
