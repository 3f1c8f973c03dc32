export { arxivBackground, arxivTopics } from './topics/arxiv-load.js';
export { type ArxivAnswer, type ArxivOptions, type ArxivTopic, ArxivTopics } from './topics/arxiv-topics.js';
export type { Doubt, TermWeight } from './topics/doubt.js';
