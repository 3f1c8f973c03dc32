import { describe, expect, it } from 'vitest';
import { categoryChoices, filtered, ordered, periodsOf } from '../../../src/report/page/filters.js';
import { pagePaper } from './page-paper.js';

const papers = [
  pagePaper('b', { fields: { date: '2024-02-16', votes: 3 }, categories: [['cs.CL', 'Language']], isNew: true }),
  pagePaper('A', { fields: { date: '2024' }, links: [['https://example.org/', 'code']], topic: 1 }),
  pagePaper('c', {
    predictedCategories: [
      ['cs.CL', 'Language', 0.8],
      ['cs.LG', 'Learning', 0.5],
    ],
  }),
  pagePaper('d', { fields: { date: '2022-11', votes: 9 }, categories: [['constructor', 'constructor']] }),
];
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id).join('');

describe('filtered', () => {
  it('lets all pass without filters, and each filter lets pass what it names', () => {
    expect(ids(filtered(papers, {}))).toBe('bAcd');
    expect(ids(filtered(papers, { topic: 1 }))).toBe('A');
    expect(ids(filtered(papers, { withCode: true }))).toBe('A');
    expect(ids(filtered(papers, { isNew: true }))).toBe('b');
    expect(ids(filtered(papers, { category: 'constructor' }))).toBe('d');
    expect(ids(filtered(papers, { topic: 1, isNew: true }))).toBe('');
  });

  it('finds papers without categories by the likeliest predicted one alone', () => {
    expect(ids(filtered(papers, { category: 'cs.CL' }))).toBe('bc');
    expect(ids(filtered(papers, { category: 'cs.LG' }))).toBe('');
  });

  it('takes periods with both their ends, and no paper without a date', () => {
    expect(ids(filtered(papers, { from: '2024' }))).toBe('bA');
    expect(ids(filtered(papers, { to: '2022' }))).toBe('d');
    expect(ids(filtered(papers, { from: '2022-11', to: '2024-02' }))).toBe('bAd');
  });
});

describe('the choices of filters', () => {
  it('counts given categories and predictions apart, the most frequent first', () => {
    const { given, predicted } = categoryChoices(papers);
    expect(given.map(({ value, count }) => `${value} ${count}`)).toEqual(['constructor 1', 'cs.CL 1']);
    expect(predicted).toEqual([{ value: 'cs.CL', name: 'Language', count: 1 }]);
  });

  it('offers years, or months and days where the years are one', () => {
    const dated = (...dates: string[]) => dates.map((date) => pagePaper(date, { fields: { date } }));
    expect(periodsOf(papers)).toEqual(['2022', '2024']);
    expect(periodsOf(dated('2024-02-16', '2024-01-02'))).toEqual(['2024-01', '2024-02']);
    expect(periodsOf(dated('2024-02-16', '2024-02-15'))).toEqual(['2024-02-15', '2024-02-16']);
    expect(periodsOf(dated('2024', '2024'))).toEqual([]);
  });
});

describe('ordered', () => {
  it('orders by title, date and votes, what lacks them last', () => {
    expect(ids(ordered(papers, 'best'))).toBe('bAcd');
    expect(ids(ordered(papers, 'title'))).toBe('Abcd');
    expect(ids(ordered(papers, 'newest'))).toBe('bAdc');
    expect(ids(ordered(papers, 'oldest'))).toBe('dAbc');
    expect(ids(ordered(papers, 'votes'))).toBe('dbAc');
  });
});
