import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';

const titlesOf = (text: string): string[] => parseListing(text).papers.map(({ title }) => title);

describe('a newsletter', () => {
  it('with numbered titles and a sentence below has the titles alone', () => {
    const text = `This week in tides

1. Learning Ocean Currents from Satellites
Alder and colleagues show that currents can be read from cheap satellites. The code is open.
Read it: https://arxiv.org/abs/2301.00001

2. Counting Bees with Small Cameras
A camera the size of a coin counts bees at the hive. It runs for a month on one battery.
Read it: https://arxiv.org/abs/2301.00002

3. Stability of Stone Walls under Frost
Why do walls fall in spring? The authors measured ninety of them.
Read it: https://arxiv.org/abs/2301.00003
`;
    expect(titlesOf(text)).toEqual([
      'Learning Ocean Currents from Satellites',
      'Counting Bees with Small Cameras',
      'Stability of Stone Walls under Frost',
    ]);
  });

  it('with headings has them for titles, not the names below', () => {
    const text = `# Paper digest 12 March

## Learning Ocean Currents from Satellites
*Gina Alder, Ben Birch* | arXiv:2301.00001

TL;DR: currents can be read from cheap satellites.

## Counting Bees with Small Cameras
*Carl Cedar* | arXiv:2301.00002

TL;DR: a camera the size of a coin counts bees.
`;
    const { papers } = parseListing(text);
    expect(papers.map(({ title }) => title)).toEqual([
      'Learning Ocean Currents from Satellites',
      'Counting Bees with Small Cameras',
    ]);
    expect(papers.map(({ authors }) => authors)).toEqual([['Gina Alder', 'Ben Birch'], ['Carl Cedar']]);
  });

  it('with labels has no titles but those behind theirs', () => {
    const text = `Paper 1: Learning Ocean Currents from Satellites
Authors: Gina Alder, Ben Birch
Link: https://arxiv.org/abs/2301.00001
Why read: currents from cheap satellites.

Paper 2: Counting Bees with Small Cameras
Authors: Carl Cedar
Link: https://arxiv.org/abs/2301.00002
Why read: bees, counted.
`;
    expect(titlesOf(text)).toEqual(['Learning Ocean Currents from Satellites', 'Counting Bees with Small Cameras']);
  });

  it('of a reading group has no days in its titles', () => {
    const text = `Reading group, spring term

Mar 3 - Learning Ocean Currents from Satellites (Alder & Birch, 2023)
Mar 10 - Counting Bees with Small Cameras (Cedar, 2022)
Mar 17 - no meeting
Mar 24 - Stability of Stone Walls under Frost (Dogwood et al., 2021)
`;
    expect(titlesOf(text)).toEqual([
      'Learning Ocean Currents from Satellites',
      'Counting Bees with Small Cameras',
      'Stability of Stone Walls under Frost',
    ]);
  });

  it('of identifiers and titles has a paper a line', () => {
    const titles = ['Learning Ocean Currents from Satellites', 'Counting Bees with Small Cameras', 'Walls under Frost'];
    const plain = titles.map((title, i) => `2301.0000${i + 1} ${title}`).join('\n');
    const copied = titles.map((title, i) => `[2301.0000${i + 1}] ${title} (arxiv.org)`).join('\n');
    for (const text of [plain, copied]) {
      expect(titlesOf(text)).toEqual(titles);
      expect(parseListing(text).papers.map(({ arxivId }) => arxivId)).toEqual([
        '2301.00001',
        '2301.00002',
        '2301.00003',
      ]);
    }
  });

  it('of references one a line has a paper for each, however few', () => {
    const text = `Alder G, Birch B. Learning ocean currents from satellites. J Tides. 2023;12(3):45-67. doi:10.5555/t1
Cedar C. Counting bees with small cameras. Insect Methods. 2022;4(1):1-9. PMID: 12345678.`;
    expect(titlesOf(text)).toEqual(['Learning ocean currents from satellites', 'Counting bees with small cameras']);
  });

  it('of DBLP or of the ACM gives names to authors', () => {
    const dblp = `Gina Alder, Ben Birch: Learning Ocean Currents from Satellites. J. Tides 12(3): 45-67 (2023)
Dan Dogwood, Ruth Elm: Stability of Stone Walls. Masonry Letters 7: 12-30 (2021)`;
    expect(parseListing(dblp).papers.map(({ authors }) => authors)).toEqual([
      ['Gina Alder', 'Ben Birch'],
      ['Dan Dogwood', 'Ruth Elm'],
    ]);
    const acm = `Gina Alder and Ben Birch. 2023. Learning Ocean Currents from Satellites. J. Tides 12, 3 (2023), 45–67. https://doi.org/10.1145/1234567
Carl Cedar. 2022. Counting Bees with Small Cameras. In Proceedings of ICIF '22. ACM, 1–9.`;
    expect(titlesOf(acm)).toEqual(['Learning Ocean Currents from Satellites', 'Counting Bees with Small Cameras']);
  });

  it('of a page of proceedings has titles, names and venue, one below the other', () => {
    const cvf = ['Learning Ocean Currents from Satellites', 'Counting Bees with Small Cameras', 'Walls under Frost']
      .map(
        (title, i) =>
          `${title}\nGina Alder, Ben Birch; Proceedings of the Conference on Slow Vision (CSV), 2023, pp. ${i}1-${i + 1}0\n[pdf] [supp] [bibtex]`,
      )
      .join('\n');
    expect(titlesOf(cvf)).toEqual([
      'Learning Ocean Currents from Satellites',
      'Counting Bees with Small Cameras',
      'Walls under Frost',
    ]);
    const acl = `Learning Ocean Currents from Satellites
Gina Alder | Ben Birch

Counting Bees with Small Cameras
Carl Cedar | Dan Dogwood | Ruth Elm

Stability of Stone Walls under Frost
Fay Fir | Tao Teak`;
    expect(parseListing(acl).papers.map(({ authors }) => authors?.length)).toEqual([2, 3, 2]);
  });

  it('of PubMed is read by its lines, as a page shows them', () => {
    const { papers } = parseListing(`1
Cite
Counting bees with small cameras.
Cedar C, Dogwood D.
Insect Methods. 2022 Jan;4(1):1-9. doi: 10.5555/b2. Epub 2021 Dec 1.
PMID: 34567890
A camera the size of a coin counts bees at the hive.
2
Cite
How bees fold their maps.
Elm R.
J Insects. 2021 Mar;12(3):45-67. doi: 10.5555/b3.
PMID: 33567891 Free article.`);
    expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual([
      ['Counting bees with small cameras', 'Insect Methods', '2022-01'],
      ['How bees fold their maps', 'J Insects', '2021-03'],
    ]);
  });

  it('of one reference is that paper', () => {
    for (const text of [
      'Alder, G., & Birch, B. (2023). Learning ocean currents from satellites. Journal of Tides, 12(3), 45–67.',
      'Alder G, Birch B. Learning ocean currents from satellites. J Tides. 2023;12(3):45-67.',
      'Alder, Gina, and Ben Birch. "Learning ocean currents from satellites." J. Tides, vol. 12, no. 3, 2023, pp. 45-67.',
    ]) {
      const [paper] = parseListing(text).papers;
      expect(paper).toMatchObject({ title: 'Learning ocean currents from satellites', date: '2023', volume: '12' });
      expect(paper?.authors).toHaveLength(2);
    }
  });
});
