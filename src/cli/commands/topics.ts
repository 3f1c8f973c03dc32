import { arxivTopics } from '../../arxiv.js';
import { discoverTopics } from '../../index.js';
import { openCollection } from '../collection.js';
import { pathsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { loadModels } from '../models.js';
import { jsonLine, paragraph } from '../output.js';

interface TopicsOptions {
  readonly json?: boolean;
}

/** What stands after a label that is a guess. */
const DOUBTS = { sure: '', likely: ', likely', unsure: ', unsure' };

/** `paperkin topics`: the topics of the listing, the largest first, with their papers. */
export async function topicsCommand(operands: readonly string[], options: TopicsOptions, io: Io): Promise<void> {
  const papers = [...(await openCollection(await pathsOf(operands), io)).library];
  io.progress('Finding topics');
  const { background, keywordModel: model } = await loadModels();
  for (const topic of discoverTopics(papers, { background, model, fields: await arxivTopics(), sections: 'auto' })) {
    if (options.json) {
      const papers = topic.papers.map(({ id, title }, i) => ({ id, title, strength: topic.strengths[i] }));
      io.stdout(
        jsonLine({
          label: topic.label,
          confidence: topic.confidence,
          source: topic.source,
          keywords: topic.keywords,
          papers,
        }),
      );
      continue;
    }
    io.stdout(paragraph(`${topic.label} (${topic.papers.length}${DOUBTS[topic.confidence]})`, { io, style: 'bold' }));
    for (const paper of topic.papers) io.stdout(paragraph(paper.title, { io, indent: 2, hang: 2 }));
    io.stdout('\n');
  }
}
