import { describe, expect, it } from 'vitest';
import { hasDates, pointStyles } from '../../../src/report/page/map-colours.js';
import { pagePaper } from './page-paper.js';

const topics = [
  ...Array.from({ length: 40 }, (_, i) => ({ label: `Topic ${i}`, keywords: [] })),
  { label: 'Other', keywords: [] },
];

describe('pointStyles', () => {
  it('tells forty topics apart by colour and shape, and keeps grey for papers of none', () => {
    const papers = topics.map((_, topic) => pagePaper(`${topic}`, { topic }));
    const styles = pointStyles({ title: '', papers, topics, profile: { liked: [], disliked: [] } }, 'topic');
    expect(new Set(styles.map(({ className, shape }) => `${className} ${shape}`)).size).toBe(41);
    expect(styles.at(-1)).toEqual({ className: 'topic-other', shape: 0, points: [40] });
  });

  it('holds every paper once in steps of dates, papers of one date together', () => {
    const dates = ['2020', '2021', '2021', '2021', '2021', '2024', undefined, '2023', '2022'];
    const papers = dates.map((date, i) => pagePaper(`${i}`, { fields: date === undefined ? {} : { date } }));
    const styles = pointStyles({ title: '', papers, topics, profile: { liked: [], disliked: [] } }, 'date');
    expect(styles.flatMap(({ points }) => points).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(styles.filter(({ points }) => points.some((i) => dates[i] === '2021'))).toHaveLength(1);
    expect(styles[0]).toEqual({ className: 'date-none', shape: 0, label: 'no date', points: [6] });
    expect(hasDates(papers)).toBe(true);
    expect(hasDates(papers.slice(1, 4))).toBe(false);
  });
});
