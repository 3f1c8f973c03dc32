import { describe, expect, it } from 'vitest';
import { DATE, OTHER, TITLE } from '../../src/listing/fields/field-labels.js';
import { type LabelledPassage, labelledListing } from '../../src/listing/fields/labelled-passage.js';
import { splitTrailingYears } from '../../src/listing/fields/rules/title-ends.js';
import type { Token } from '../../src/listing/structure/token.js';

/** A passage of words, so many of which are the title; the others are dates or nothing. */
function passage(text: string, { title, rest = OTHER }: { title: number; rest?: number }): LabelledPassage {
  const tokens = text.split(' ').map((word): Token => {
    const type = /^\d+$/.test(word) ? 'number' : /^\w/.test(word) ? 'word' : 'mark';
    return { type, text: word, start: 0, end: 0 } as Token;
  });
  const labels = Uint8Array.from(tokens, (_, i) => (i < title ? TITLE : rest));
  return {
    passage: { tokens },
    labels,
    confidence: new Float64Array(tokens.length),
    lines: [],
  } as unknown as LabelledPassage;
}

function labelsOf(read: readonly LabelledPassage[]): string[] {
  splitTrailingYears(labelledListing(read));
  return read.map(({ labels }) =>
    Array.from(labels, (label) => (label === TITLE ? 'T' : label === DATE ? 'D' : '-')).join(''),
  );
}

describe('years behind titles', () => {
  it('are dates where most titles have one', () => {
    const read = [
      passage('Rivers of Sand 2009 tags', { title: 4 }),
      passage('Bees as Cameras 2010', { title: 3, rest: DATE }),
      passage('Walls of Frost 2011', { title: 4 }),
      passage('Fog over Harbours', { title: 3 }),
    ];
    expect(labelsOf(read)).toEqual(['TTTD-', 'TTTD', 'TTTD', 'TTT']);
  });

  it('stay in titles where few have one', () => {
    const read = ['Storms of Harbours 1987', 'Rivers of Sand', 'Bees as Cameras', 'Walls of Frost'].map((text) =>
      passage(text, { title: text.split(' ').length }),
    );
    expect(labelsOf(read)[0]).toBe('TTTT');
  });

  it('stay where nothing else would be left of the title', () => {
    const read = ['Census 2009', 'Census 2010', 'Census 2011'].map((text) => passage(text, { title: 2 }));
    expect(labelsOf(read)).toEqual(['TT', 'TT', 'TT']);
  });
});
