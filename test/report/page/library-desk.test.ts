import { describe, expect, it } from 'vitest';
import { LibraryClient } from '../../../src/report/page/library-client.js';
import { type Port, type Request, serveLibrary } from '../../../src/report/page/library-desk.js';
import type { PageData } from '../../../src/report/page-data.js';
import { pagePaper } from './page-paper.js';

const papers = [
  pagePaper('a', {
    title: 'Graph neural networks',
    abstract: 'A survey of graph networks.',
    fields: { authors: ['Ada Alder'] },
  }),
  pagePaper('b', { title: 'Graph networks for molecules', abstract: 'Graphs of atoms.', fields: { doi: '10.5555/b' } }),
  pagePaper('c', { title: 'A history of glass', abstract: 'From Rome to Murano.' }),
];
const data: PageData = {
  title: '',
  papers,
  topics: [{ label: 'Other', keywords: [] }],
  profile: { liked: [], disliked: [] },
};

/** A page and a library at the two ends of a line; the line is closed at the end. */
async function withLibrary(act: (library: LibraryClient, port: Port) => Promise<void>): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  serveLibrary(port1 as unknown as Port);
  const port = port2 as unknown as Port;
  await act(new LibraryClient(data, port, () => undefined), port);
  port1.close();
}

const open = { open: JSON.stringify(data) } satisfies Request;

describe('the library behind a line', () => {
  it('answers what was asked before it was opened, each question with its own answer', () =>
    withLibrary(async (library, port) => {
      const early = Promise.all([library.search('glass'), library.related('a', 3)]);
      port.postMessage(open);
      const [found, kin] = await early;
      expect(found.answers.map(({ id }) => id)).toEqual(['c']);
      expect(kin.map(({ id }) => id)).toEqual(['b']);
    }));

  it('finds beginnings of words, typing mistakes and names, and says which words were found', () =>
    withLibrary(async (library, port) => {
      port.postMessage(open);
      expect((await library.search('molec')).words).toEqual(['molecules']);
      expect((await library.search('molecales')).answers[0]?.id).toBe('b');
      expect((await library.search('alder')).answers).toEqual([{ id: 'a', closeness: 'named' }]);
    }));

  it('suggests other questions where a question has no close answer, and none where it has', () =>
    withLibrary(async (library, port) => {
      port.postMessage(open);
      const lost = await library.search('graph pottery of Crete under Minoan kings');
      expect(lost.answers.every(({ closeness }) => closeness === 'far')).toBe(true);
      expect(lost.suggestions).toContain('graph networks');
      for (const question of lost.suggestions) {
        const { answers, suggestions } = await library.search(question);
        expect(answers[0]?.closeness).not.toBe('far');
        expect(suggestions).toEqual([]);
      }
    }));

  it('recommends for what the page holds, and exports it', () =>
    withLibrary(async (library, port) => {
      port.postMessage(open);
      const picks = await library.recommend({ liked: ['a', 'elsewhere'], disliked: [] }, 5);
      expect(picks.map(({ id }) => id)).toEqual(['b']);
      expect(await library.export(['b', 'elsewhere'], 'bibtex')).toContain('doi = {10.5555/b}');
    }));
});
