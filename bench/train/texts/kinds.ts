import { debianTexts } from './debian.js';
import { fillTemplates } from './fill.js';

const EACH = 800;

/** Texts that are no papers, by kind: those of Debian, and templates filled with phrases of papers' titles. */
export function otherTexts(share: string, topics: readonly string[]): Map<string, string[]> {
  return new Map([...debianTexts(share), ...fillTemplates(topics, { each: EACH, seed: 7 })]);
}
