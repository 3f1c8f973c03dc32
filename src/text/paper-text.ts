import { checkPaper, refuse } from '../paper/arguments.js';
import { plainText } from '../paper/markup/plain-text.js';
import type { Paper } from '../paper/paper.js';

/** What keywords, similarity and topics read of a paper: its own title and abstract, or a text alone. */
export type TextInput = string | Pick<Paper, 'title' | 'abstract'>;

/** Title and abstract without markup; a text alone is an abstract without a title. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** Throws a `TypeError` that names the argument when it is neither a text nor a paper with title and abstract. */
export function checkTextInput(name: string, input: unknown): void {
  if (typeof input === 'string') return;
  if (typeof input !== 'object' || input === null) refuse(name, 'a text or a paper with title and abstract', input);
  checkPaper(name, input, ['title', 'abstract']);
}

/** Title and abstract of an input, free of LaTeX. */
export function paperText(input: TextInput): PaperText {
  if (typeof input === 'string') return { title: '', abstract: plainText(input) };
  return { title: plainText(input.title), abstract: plainText(input.abstract) };
}
