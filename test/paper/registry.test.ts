import { describe, expect, it } from 'vitest';
import { Registry, type Unregistered } from '../../src/paper/reader/registry.js';

const paper = (fields: Partial<Unregistered>): Unregistered => ({ title: 'Editorial', abstract: '', ...fields });
const standings = (...papers: readonly Unregistered[]): string[] => {
  const registry = new Registry();
  return papers.map((each) => registry.register(each).standing);
};

describe('papers with one id', () => {
  it.each<[string, readonly Unregistered[], readonly string[]]>([
    ['the same abstract', [paper({ abstract: 'We tell.' }), paper({ abstract: 'We tell.' })], ['new', 'repeated']],
    ['other abstracts', [paper({ abstract: 'We tell.' }), paper({ abstract: 'We ask.' })], ['new', 'variant']],
    ['no abstract and nothing else', [paper({}), paper({})], ['new', 'repeated']],
    [
      'no abstract, other authors and years',
      [paper({ authors: ['Quill, M'], date: '2011' }), paper({ authors: ['Fenn, O'], date: '2019' })],
      ['new', 'variant'],
    ],
    [
      'no abstract, the same authors in another spelling',
      [paper({ authors: ['Quill, Mara'] }), paper({ authors: ['M. Quill'], date: '2019' })],
      ['new', 'repeated'],
    ],
    [
      'an abstract in one alone',
      [paper({ date: '2011' }), paper({ date: '2011-04', abstract: 'We tell.' })],
      ['new', 'repeated'],
    ],
    [
      'chapters under the DOI of the book',
      [paper({ title: 'Habitats', doi: '10.5555/1' }), paper({ title: 'Shells', doi: '10.5555/1' })],
      ['new', 'variant'],
    ],
    [
      'two versions of an arXiv paper',
      [
        paper({ arxivId: '2401.00001v1', abstract: 'We tell.' }),
        paper({ arxivId: '2401.00001v2', abstract: 'We tell more.' }),
      ],
      ['new', 'repeated'],
    ],
    [
      'an identifier alone',
      [paper({ arxivId: '2401.00001', title: '' }), paper({ arxivId: '2401.00001' })],
      ['new', 'repeated'],
    ],
  ])('%s', (_name, papers, expected) => {
    expect(standings(...papers)).toEqual(expected);
  });

  it('have ids of their own where they are other papers, whatever ids are printed', () => {
    const registry = new Registry();
    const ids = Array.from({ length: 50 }, (_unused, i) => registry.register(paper({ id: 'x', title: `T${i}` })).id);
    expect(new Set(ids).size).toBe(50);
    const known = ids[1] ?? '';
    expect(registry.register(paper({ id: known, title: 'Other' })).id).not.toBe(known);
  });
});
