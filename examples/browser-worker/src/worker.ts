import { extractKeywords, loadKeywordModel, type Paper, PaperIndex, parseListing, plainText } from 'paperkin';
import type { Answer, Numbered, Request, Shown } from './messages.js';

const loading = loadKeywordModel();
let index = new PaperIndex();

self.addEventListener('message', async ({ data: { id, request } }: MessageEvent<Numbered>) => {
  const answer: Answer = { id, papers: await answerTo(request) };
  self.postMessage(answer);
});

async function answerTo(request: Request): Promise<Shown[]> {
  if ('query' in request) {
    const matches = index.search(request.query, { prefix: true, fuzzy: true });
    return matches.map(({ paper, terms }) =>
      shown(
        paper,
        terms.map(({ term }) => term),
      ),
    );
  }
  const model = await loading;
  index = new PaperIndex(parseListing(request.listing).papers);
  return [...index].map((paper) => {
    const keywords = extractKeywords(paper, { model, style: 'reader', limit: 4 });
    return shown(
      paper,
      keywords.map(({ phrase }) => phrase),
    );
  });
}

const shown = ({ title, url }: Paper, words: readonly string[]): Shown => ({
  title: plainText(title),
  ...(url !== undefined && { url }),
  words,
});
