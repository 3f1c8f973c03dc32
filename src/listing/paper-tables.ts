import { LABEL_WORDS } from './fields/labels.js';

/** Words for titles of anything: songs and books have them, too. */
const OF_ANYTHING =
  /^(?:titles?|name|名字|名称|titel|titre|título|titulo|titolo|название|заголовок|标题|題目|题目|题名|文章|タイトル|題名|제목)$/;
/** Words for papers, at the head of a column. */
const OF_PAPERS: ReadonlySet<string> = new Set(
  (LABEL_WORDS.get('title') ?? []).filter((word) => !OF_ANYTHING.test(word)),
);
/** The head of a table of Markdown, above the line that parts it from its rows. */
const HEAD = /^[ \t]{0,8}(\S[^\n]{0,400})\n[ \t]{0,8}\|?[ \t]{0,8}:?-{1,400}:?[ \t]{0,400}\|[-:| \t]{0,800}$/gm;

/** Whether the head of a table in a text says that a column of it is of papers: `| No | Paper | Notes |`. */
export function hasPaperTable(text: string): boolean {
  for (const { 1: head = '' } of text.matchAll(HEAD))
    if (head.split('|').some((cell) => OF_PAPERS.has(cell.trim().toLowerCase()))) return true;
  return false;
}
