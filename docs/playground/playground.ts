import {
  discoverTopics,
  extractKeywords,
  formatDiagnostic,
  type KeywordModel,
  type Listing,
  loadKeywordModel,
  type Match,
  type Paper,
  PaperIndex,
  parseListing,
} from '../../src/index.js';

const find = <E extends Element>(selector: string): E => {
  const element = document.querySelector<E>(selector);
  if (element === null) throw new Error(`the page has no ${selector}`);
  return element;
};

const input = find<HTMLTextAreaElement>('#listing');
const status = find('#status');
let model: KeywordModel | undefined;

/** An element with text in it. The text of a listing reaches the page only this way, never as markup. */
function element(name: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

function show(): void {
  const start = performance.now();
  const listing = parseListing(input.value);
  const index = new PaperIndex(listing.papers);
  const topics = discoverTopics(listing.papers, { ...(model && { model }) });
  const papers = listing.papers.map((paper) => paperItem(paper, index.related(paper, { limit: 2 })));
  find('#papers').replaceChildren(...papers);
  find('#topics').replaceChildren(
    ...topics.map((topic) => element('span', 'topic', `${topic.label} · ${topic.papers.length}`)),
  );
  showDiagnostics(listing);
  status.textContent = summary(listing, performance.now() - start);
}

function paperItem(paper: Paper, kin: readonly Match<Paper>[]): HTMLElement {
  const keywords = extractKeywords(paper, { limit: 6, ...(model && { model }) });
  return element(
    'li',
    'paper',
    element('h3', 'title', paper.title),
    element('div', 'keywords', ...keywords.map((keyword) => element('span', 'keyword', keyword.phrase))),
    ...kin.map(kinItem),
  );
}

function kinItem({ paper, score, terms }: Match<Paper>): HTMLElement {
  const words = terms.slice(0, 4).map((term) => term.term);
  return element('p', 'kin', `${score.toFixed(2)} `, element('em', '', paper.title), ` - ${words.join(', ')}`);
}

function showDiagnostics(listing: Listing): void {
  const text = listing.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, input.value)).join('\n\n');
  find('#diagnostics').textContent = text === '' ? 'None: every character is part of a paper.' : text;
}

function summary({ papers, diagnostics, dialect }: Listing, milliseconds: number): string {
  if (input.value.trim() === '') return 'Nothing pasted yet.';
  const count = papers.length === 1 ? '1 paper' : `${papers.length} papers`;
  return `${count}, ${diagnostics.length} diagnostics, read as ${dialect} in ${Math.round(milliseconds)} ms.`;
}

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(show, 150);
});
find('#clear').addEventListener('click', () => {
  input.value = '';
  show();
});
find('#sample').addEventListener('click', async () => {
  input.value = await (await fetch('sample.txt')).text();
  show();
});
model = await loadKeywordModel();
if (input.value !== '') show();
document.documentElement.dataset.ready = 'true';
