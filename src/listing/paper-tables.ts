import { LABEL_WORDS } from './fields/labels.js';

/** Words for titles of anything: songs and books have them, too. */
const OF_ANYTHING =
  /^(?:titles?|name|名字|名称|titel|titre|título|titulo|titolo|название|заголовок|标题|題目|题目|题名|文章|タイトル|題名|제목)$/;
/** Words for papers, at the head of a column. */
const OF_PAPERS: ReadonlySet<string> = new Set(
  (LABEL_WORDS.get('title') ?? []).filter((word) => !OF_ANYTHING.test(word)),
);
/** The line below the head of a table of Markdown, which parts it from its rows. */
const BORDER = /^[ \t|:]{0,9}-[-:| \t]*$/;

/** Whether the head of a table in a text says that a column of it is of papers: `| No | Paper | Notes |`. */
export function hasPaperTable(text: string): boolean {
  const lines = text.split('\n');
  return lines.some((head, i) => head.includes('|') && BORDER.test(lines[i + 1] ?? '') && isOfPapers(head));
}

const isOfPapers = (head: string): boolean => head.split('|').some((cell) => OF_PAPERS.has(cell.trim().toLowerCase()));
