import { describe, expect, it } from 'vitest';
import { Library, LibraryFormatError, type Paper, PaperIndex } from '../../src/index.js';

const WORDS = 'snail river glass moss lantern orbit gravel pollen harbour copper'.split(' ');

/** Forty different words about a subject, the same for the same seed. */
function abstractOf(subject: string, seed: number): string {
  const words = Array.from(
    { length: 40 },
    (_, i) => `${WORDS[(seed * 7 + i * i) % WORDS.length]}${(seed * 31 + i * 17) % 97}`,
  );
  return `We study ${subject} in detail. ${words.join(' ')}.`;
}

function paper(id: string, title: string, rest: Partial<Paper> = {}): Paper {
  return { id, title, abstract: '', links: [], ...rest };
}

const snails: Paper = paper('snails-on-walls-1', 'Snails on garden walls', { abstract: abstractOf('snails', 1) });
const rivers: Paper = paper('arxiv:2401.00001', 'Rivers that change their beds', {
  arxivId: '2401.00001v1',
  abstract: abstractOf('rivers', 2),
});
const glass: Paper = paper('glass-3', 'A history of glass in Murano', { abstract: abstractOf('glass', 3) });

describe('Library.add', () => {
  it('says what is new and what is a copy, and when and where each paper was listed', () => {
    const library = new Library();
    expect(library.add([snails, rivers], { from: 'monday', date: '2024-02-05' })).toEqual({
      papers: [snails, rivers],
      copies: [],
    });
    const { papers, copies } = library.add({ papers: [rivers, glass] }, { from: 'tuesday', date: '2024-02-06' });
    expect(papers).toEqual([glass]);
    expect(copies).toEqual([{ paper: rivers, listed: rivers, by: 'id', filled: [] }]);
    expect(library.get(rivers.id)).toEqual({
      number: 2,
      paper: rivers,
      listed: [
        { from: 'monday', date: '2024-02-05' },
        { from: 'tuesday', date: '2024-02-06' },
      ],
      read: false,
      tags: [],
    });
    expect([...library]).toEqual([snails, rivers, glass]);
  });

  it('keeps its own id and fills the fields that it lacks', () => {
    const library = new Library();
    library.add([snails]);
    const other = paper('doi:10.5555/7', 'Snails on Garden Walls.', {
      abstract: snails.abstract,
      doi: '10.5555/7',
      authors: ['Mara Quill'],
      links: [{ url: 'https://example.org/code', kind: 'code', text: 'code' }],
    });
    const { copies } = library.add([other]);
    expect(copies[0]).toMatchObject({ by: 'title', filled: ['authors', 'doi'] });
    expect(library.get(snails.id)?.paper).toEqual({ ...other, id: snails.id, title: snails.title });
    expect(library.get('doi:10.5555/7')?.number).toBe(1);
    expect(library.size).toBe(1);
  });

  it.each<[string, Partial<Paper>, Partial<Paper>, string]>([
    ['an arXiv id of another version', { arxivId: '2401.00009v1' }, { arxivId: '2401.00009v3' }, 'identifier'],
    ['the DOI that arXiv gives', { arxivId: '2401.00009' }, { doi: '10.48550/arXiv.2401.00009' }, 'identifier'],
    ['a DOI in capitals', { doi: '10.5555/ab' }, { doi: '10.5555/AB' }, 'identifier'],
    ['a PMID', { ids: { pmid: '77' } }, { ids: { pmid: '77' } }, 'identifier'],
    [
      'nearly the same text',
      { abstract: abstractOf('moss', 4) },
      { abstract: `${abstractOf('moss', 4)} New.` },
      'text',
    ],
  ])('knows a copy under another title by %s', (_, first, second, by) => {
    const library = new Library();
    library.add([paper('one', 'Moss on northern roofs', first)]);
    const { copies } = library.add([paper('two', 'How moss grows on roofs of the north', second)]);
    expect(copies.map((copy) => copy.by)).toEqual([by]);
  });

  it.each<[string, Paper, Paper]>([
    ['short titles without authors', paper('a', 'Editorial'), paper('b', 'Editorial')],
    [
      'one title by two authors',
      paper('a', 'On the growth of moss', { authors: ['Mara Quill'] }),
      paper('b', 'On the growth of moss', { authors: ['Ada Alder'] }),
    ],
    [
      'one title with two abstracts',
      paper('a', 'On the growth of moss', { abstract: abstractOf('moss', 5) }),
      paper('b', 'On the growth of moss', { abstract: abstractOf('lanterns', 6) }),
    ],
    [
      'two parts with one text',
      paper('a', 'Moss on roofs, part 1', { abstract: abstractOf('moss', 5) }),
      paper('b', 'Moss on roofs, part 2', { abstract: abstractOf('moss', 5) }),
    ],
    [
      'one text that arXiv has under two numbers',
      paper('a', 'Moss on roofs of slate', { arxivId: '2401.00001', abstract: abstractOf('moss', 5) }),
      paper('b', 'Moss on roofs of tin', { arxivId: '2401.00002', abstract: abstractOf('moss', 5) }),
    ],
    [
      'one text under titles that have nothing in common',
      paper('a', 'Moss on northern roofs', { abstract: abstractOf('moss', 5) }),
      paper('b', 'Lanterns in harbours', { abstract: abstractOf('moss', 5) }),
    ],
    [
      'keys of two listings',
      paper('quill2020', 'Snails on walls of gardens'),
      paper('quill2020', 'Rivers that change their beds'),
    ],
  ])('does not take %s for copies', (_, first, second) => {
    const library = new Library();
    library.add([first]);
    expect(library.add([second]).copies).toEqual([]);
    expect(new Set([...library].map(({ id }) => id)).size).toBe(2);
  });

  it('takes an abstract that a listing cuts short for the same paper under the same title', () => {
    const library = new Library();
    library.add([glass]);
    const { copies } = library.add([{ ...glass, id: 'other', abstract: `${glass.abstract.slice(0, 120)}…` }]);
    expect(copies).toHaveLength(1);
  });

  it('is the same listing when it is added again on the same day', () => {
    const library = new Library();
    for (let i = 0; i < 2; i++) library.add([glass], { from: 'glass.txt', date: '2024-02-05' });
    expect(library.get(1)?.listed).toHaveLength(1);
    expect(library.listings).toHaveLength(1);
  });

  it('names what it cannot use', () => {
    const library = new Library();
    expect(() => library.add('snails' as never)).toThrow('listing must be an array or another iterable');
    expect(() => library.add([{ id: 'a' } as never])).toThrow('paper.title must be a string');
    expect(() => library.add([], { date: 'yesterday' })).toThrow('date must be a day like 2024-02-16');
    expect(() => library.like('nobody')).toThrow('no paper of the library has the id or number "nobody"');
    expect(() => library.add([snails]).papers && library.tag(1, '')).toThrow('tags must be texts');
  });
});

describe('a library', () => {
  const filledLibrary = () => {
    const library = new Library();
    library.add([snails, rivers, glass], { from: 'monday', date: '2024-02-05' });
    library.add([paper('walls-4', 'Snails that climb walls', { abstract: abstractOf('snails on walls', 8) })], {
      from: 'tuesday',
      date: '2024-02-06',
    });
    return library;
  };

  it('keeps opinions, what was read, and tags', () => {
    const library = filledLibrary().like(1).dislike(2).markRead(3).tag(1, 'walls', 'molluscs').tag(1, 'walls');
    expect(library.get(1)).toMatchObject({ opinion: 'liked', tags: ['molluscs', 'walls'] });
    expect(library.profile()).toEqual({ liked: [snails.id], disliked: [rivers.id] });
    expect(library.get(3)?.read).toBe(true);
    library.unlike(1).markRead(3, false).untag(1, 'walls');
    expect(library.get(1)).toEqual({
      number: 1,
      paper: snails,
      listed: [{ from: 'monday', date: '2024-02-05' }],
      read: false,
      tags: ['molluscs'],
    });
  });

  it('answers as an index of its papers does', () => {
    const library = filledLibrary();
    const index = new PaperIndex([...library]);
    expect(library.search('snails on walls', { terms: 0 })).toEqual(index.search('snails on walls', { terms: 0 }));
    expect(library.related(1, { terms: 0 })).toEqual(index.related(snails.id, { terms: 0 }));
    library.remove(4);
    library.add([{ ...glass, id: 'new', title: 'Lanterns of harbours', abstract: abstractOf('lanterns', 9) }]);
    expect(library.search('lanterns', { terms: 0 })).toEqual(
      new PaperIndex([...library]).search('lanterns', { terms: 0 }),
    );
  });

  it('recommends what is like the liked papers and was not read', () => {
    const library = filledLibrary().like(1);
    expect(library.recommend({ limit: 1 }).map(({ paper }) => paper.id)).toEqual(['walls-4']);
    expect(library.markRead('walls-4').recommend({ limit: 1 })[0]?.paper.id).not.toBe('walls-4');
    expect(new Library().recommend()).toEqual([]);
  });

  it('makes the digest of the last day, with kin in all of it and numbers of its own', () => {
    const library = filledLibrary();
    const digest = library.digest();
    expect(digest).toMatchObject({ size: 1, fresh: [{ id: 'walls-4', number: 4 }] });
    expect(digest.topics[0]?.papers[0]).toMatchObject({ number: 4, isNew: true });
    expect(library.digest({ since: '2024-02-05' }).size).toBe(4);
    expect(library.digest({ since: '2024-02-05', limit: 3 })).toMatchObject({ size: 3, left: 1 });
    expect(library.digest({ since: '2024-02-05' }).fresh).toBeUndefined();
    expect(new Library().digest()).toMatchObject({ size: 0 });
  });

  it('forgets what is removed, and gives its number to no other paper', () => {
    const library = filledLibrary();
    expect(library.remove(snails.id)).toBe(true);
    expect(library.remove(1)).toBe(false);
    expect(library.get(1)).toBeUndefined();
    expect(library.add([snails]).papers).toEqual([snails]);
    expect(library.get(snails.id)?.number).toBe(5);
  });

  it('exports all papers, or those that a filter keeps', () => {
    const library = filledLibrary().like(2);
    expect(library.export('json-lines').trim().split('\n')).toHaveLength(4);
    expect(library.export('ris', { filter: ({ opinion }) => opinion === 'liked' }).match(/^TI .*$/gm)).toEqual([
      'TI  - Rivers that change their beds',
    ]);
  });

  it('finds topics of all papers, or of those since a day', () => {
    const library = filledLibrary();
    expect(library.topics().flatMap(({ papers }) => papers)).toHaveLength(4);
    expect(library.topics({ since: '2024-02-06' }).flatMap(({ papers }) => papers)).toHaveLength(1);
  });

  describe('as bytes', () => {
    it('comes back with all that it held, and goes on as if it had never been away', () => {
      const library = filledLibrary().like(1).markRead(2).tag(3, 'old');
      library.remove(2);
      const copy = Library.fromBytes(library.toBytes());
      expect([...copy.entries()]).toEqual([...library.entries()]);
      expect(copy.listings).toEqual(library.listings);
      for (const one of [library, copy]) {
        one.add(
          [{ ...snails, id: 'doi:10.5555/1', doi: '10.5555/1' }, paper('new', 'A new paper about gravel roads')],
          {
            date: '2024-02-07',
          },
        );
      }
      expect([...copy.entries()]).toEqual([...library.entries()]);
      expect(copy.search('gravel snails')).toEqual(library.search('gravel snails'));
      expect(copy.digest()).toEqual(library.digest());
      expect(Library.fromBytes(copy.toBytes()).get('doi:10.5555/1')?.number).toBe(1);
    });

    it('is the same after a day that asked it nothing', () => {
      const monday = Library.fromBytes(filledLibrary().toBytes());
      const fresh = paper('new', 'A new paper about gravel roads');
      monday.add([fresh], { from: 'wednesday', date: '2024-02-07' });
      const library = filledLibrary();
      library.add([fresh], { from: 'wednesday', date: '2024-02-07' });
      const tuesday = Library.fromBytes(monday.toBytes());
      expect(tuesday.search('snails')).toEqual(library.search('snails'));
      expect(tuesday.digest({ since: '2024-02-01' })).toEqual(library.digest({ since: '2024-02-01' }));
    });

    it('is the same bytes when it is saved again unchanged', () => {
      const bytes = filledLibrary().toBytes();
      expect(Library.fromBytes(bytes).toBytes()).toEqual(bytes);
    });

    it('refuses what is no library, is cut short or was changed', () => {
      const bytes = filledLibrary().toBytes();
      expect(() => Library.fromBytes(new PaperIndex([snails]).toBytes())).toThrow(
        /^saved library: format must be "pklibrar", not "paperkin"$/,
      );
      expect(() => PaperIndex.fromBytes(bytes)).toThrow('format must be "paperkin", not "pklibrar"');
      expect(() => Library.fromBytes(bytes.subarray(0, bytes.length - 8))).toThrow(LibraryFormatError);
      const changed = bytes.slice();
      changed[changed.length >> 1]! ^= 1;
      expect(() => Library.fromBytes(changed)).toThrow('checksum does not fit');
      expect(() => Library.fromBytes(bytes, { background: { share: () => 0.1 } as never })).toThrow(
        'without the option',
      );
    });
  });
});
