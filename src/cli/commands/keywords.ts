import { extractKeywords, type KeywordStyle, listingKeywords, type Paper } from '../../index.js';
import { openCollection } from '../collection.js';
import { pathsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { loadModels } from '../models.js';
import { jsonLine, paragraph, rounded } from '../output.js';

interface KeywordsOptions {
  readonly json?: boolean;
  readonly listing?: boolean;
  readonly limit: number;
  readonly style: KeywordStyle;
}

/** `paperkin keywords`: of each paper, or of the listing as a whole. */
export async function keywordsCommand(operands: readonly string[], options: KeywordsOptions, io: Io): Promise<void> {
  const papers = [...(await openCollection(await pathsOf(operands), io)).library];
  if (options.listing) await ofListing(papers, options, io);
  else await ofPapers(papers, options, io);
}

async function ofPapers(papers: readonly Paper[], { limit, style, json }: KeywordsOptions, io: Io): Promise<void> {
  const { keywordModel: model } = await loadModels();
  for (const paper of papers) {
    const keywords = extractKeywords(paper, { model, limit, style });
    if (json) {
      io.stdout(
        jsonLine({
          id: paper.id,
          title: paper.title,
          keywords: keywords.map((keyword) => ({ ...keyword, score: rounded(keyword.score) })),
        }),
      );
      continue;
    }
    io.stdout(paragraph(paper.title, { io, style: 'bold' }));
    io.stdout(paragraph(keywords.map((keyword) => keyword.phrase).join(' · '), { io, indent: 2 }));
  }
}

async function ofListing(papers: readonly Paper[], { limit, style, json }: KeywordsOptions, io: Io): Promise<void> {
  const { keywordModel: model } = await loadModels();
  for (const keyword of listingKeywords(papers, { model, limit, style })) {
    io.stdout(
      json
        ? jsonLine(keyword)
        : paragraph(`${String(keyword.count).padStart(4)}  ${keyword.phrase}`, { io, indent: 6 }),
    );
  }
}
