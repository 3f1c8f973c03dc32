import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { type Library, type Match, parseListing, plainText } from 'paperkin';
import { PAPER_FORMATS } from 'paperkin/formats';
import * as z from 'zod';

const MAX_PAPERS = 500;
const limit = z.int().min(1).max(50).default(10).describe('Most papers given');
const readOnly = { annotations: { readOnlyHint: true, openWorldHint: false } };

/** A server over a library of papers: models read and ask, and change nothing. */
export function createServer(library: Library): McpServer {
  const server = new McpServer({ name: 'paperkin', version: '0.2.0' });
  const number = z
    .int()
    .refine((wanted) => library.get(wanted) !== undefined, 'The library has no paper of this number');
  const shown = ({ paper, closeness, terms }: Match) => ({
    number: library.get(paper.id)?.number,
    title: plainText(paper.title),
    url: paper.url,
    closeness,
    why: terms.map(({ term }) => term),
  });

  server.registerTool(
    'parse',
    {
      ...readOnly,
      description:
        'Reads any list of papers (newsletter, references, BibTeX, table ...) into papers with their fields.',
      inputSchema: { text: z.string().min(1).describe('The list, as it was pasted') },
    },
    ({ text }) => {
      const { papers, diagnostics } = parseListing(text, { limits: { papers: MAX_PAPERS } });
      return answer({ papers, remarks: diagnostics.map(({ message }) => message) });
    },
  );
  server.registerTool(
    'search',
    {
      ...readOnly,
      description: 'Finds papers of the library by words, with the words that each is found for.',
      inputSchema: { query: z.string().min(1), limit },
    },
    ({ query, limit }) => answer({ papers: library.search(query, { limit, prefix: true, fuzzy: true }).map(shown) }),
  );
  server.registerTool(
    'related',
    {
      ...readOnly,
      description: 'Papers of the library that are close to one of its papers, and why.',
      inputSchema: { number: number.describe('Number of the paper, as search gives it'), limit },
    },
    ({ number, limit }) => answer({ papers: library.related(number, { limit, minScore: 'related' }).map(shown) }),
  );
  server.registerTool(
    'recommend',
    {
      ...readOnly,
      description: 'What the owner of the library should read next, by the papers that were liked and disliked.',
      inputSchema: { limit },
    },
    ({ limit }) => {
      const picks = library.recommend({ limit, minScore: 'related' });
      const because = ({ like }: (typeof picks)[number]) => like.map(({ paper }) => plainText(paper.title));
      return answer({ papers: picks.map((pick) => ({ ...shown(pick), like: because(pick) })) });
    },
  );
  server.registerTool(
    'export',
    {
      ...readOnly,
      description: 'Papers of the library as BibTeX, RIS, CSL-JSON or another format.',
      inputSchema: {
        format: z.enum(PAPER_FORMATS).default('bibtex'),
        numbers: z.array(number).min(1).describe('Numbers of the papers, as search gives them'),
      },
    },
    ({ format, numbers }) => text(library.export(format, { filter: ({ number }) => numbers.includes(number) })),
  );
  return server;
}

const text = (text: string): CallToolResult => ({ content: [{ type: 'text', text }] });
const answer = (value: object): CallToolResult => text(JSON.stringify(value, undefined, 2));
