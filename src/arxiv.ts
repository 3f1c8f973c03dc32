/**
 * The topic model of the categories of arXiv, and how common terms are in science: tables that load when they are asked for.
 *
 * @module paperkin/arxiv
 * @category Modules
 */

export { arxivBackground, arxivTopics } from './topics/arxiv-load.js';
export { type ArxivAnswer, type ArxivOptions, type ArxivTopic, ArxivTopics } from './topics/arxiv-topics.js';
export type { Doubt, TermWeight } from './topics/doubt.js';
