import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../../src/listing/prose/cuts.js';

const ANYTHING = 0x7fffffff;
const rests = (text: string): string[] =>
  cutsOf({ text, signs: ANYTHING, isName: () => false }).map(({ at }) => text.slice(at));

describe('cutsOf', () => {
  it('cuts a short line at a full stop without a blank between plain words', () => {
    expect(rests('the surfaces of emergent materials.Stellarator island divertors of 2020.')).toContain(
      'Stellarator island divertors of 2020.',
    );
    expect(rests('legacy versions of the ASP.NET framework, and of e.g.Foo.')).toEqual([]);
  });

  it('does not part a title from its number', () => {
    expect(rests('40. PRISMS. A very blue starburst at redshift ten with nearly')).toEqual([
      'A very blue starburst at redshift ten with nearly',
    ]);
  });

  it('cuts before an acronym that runs into the title', () => {
    const abstract = 'MOOC courses are taken by millions of people, and we recommend them by what they have in common.';
    expect(rests(`Aspect-Aware Recommendation in a Heterogeneous Network${abstract} ${abstract}`)).toContain(
      `${abstract} ${abstract}`,
    );
  });
});
