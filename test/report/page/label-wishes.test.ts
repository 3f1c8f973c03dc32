import { describe, expect, it } from 'vitest';
import { mapLabels } from '../../../src/report/page/label-wishes.js';
import { pagePaper } from './page-paper.js';

const size = { width: 800, height: 600 };
const topics = ['Rivers', 'Other'].map((label) => ({ label, keywords: [] }));
const papers = Array.from({ length: 60 }, (_, i) =>
  pagePaper(`${i}`, { topic: i < 40 ? 0 : 1, keywords: [[i % 2 === 0 ? 'Slow Floods' : `word ${i}`]] }),
);
const data = { title: '', papers, topics, profile: { liked: [], disliked: [] } };
const pixels = papers.map((_, i) => ({ x: 390 + (i % 10), y: 300 + (i % 7) }));
const kinds = (labels: readonly { readonly key: string }[]) => new Set(labels.map(({ key }) => key.split(' ')[0]));

describe('mapLabels', () => {
  it('names topics from afar, and none for papers without a topic', () => {
    const labels = mapLabels(data, pixels, { size, k: 1 });
    expect(labels.map(({ text, count }) => `${text} ${count}`)).toEqual(['Rivers 40']);
  });

  it('adds the keyphrases that neighbours share when one comes nearer, then those of papers that share none', () => {
    const labels = mapLabels(data, pixels, { size, k: 3 });
    expect(labels.slice(0, 3).map(({ text }) => text)).toEqual(['Rivers', 'slow floods', 'word 1']);
    expect(labels.filter(({ text }) => text === 'slow floods')).toHaveLength(1);
  });

  it('names no part of the map by a phrase that is all over it', () => {
    const scattered = papers.map((_, i) => ({ x: (i * 37) % 800, y: (i * 91) % 600 }));
    const labels = mapLabels(data, scattered, { size, k: 3 });
    expect(labels.map(({ text }) => text)).not.toContain('slow floods');
    expect(kinds(labels)).toEqual(new Set(['topic', 'phrase']));
  });

  it('gives titles where few papers are in sight, and follows a topic to what is left of it', () => {
    const outside = pixels.map((pixel, i) => (i < 5 ? pixel : { x: -50, y: 0 }));
    const labels = mapLabels(data, outside, { size, k: 9 });
    expect(kinds(labels)).toEqual(new Set(['topic', 'title']));
    expect(labels.filter(({ key }) => key.startsWith('title'))).toHaveLength(5);
    expect(labels[0]?.at.x).toBeGreaterThan(0);
  });
});
