import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/listing/parse.js';

const titlesIn = (text: string): string[] => parseListing(text).papers.map(({ title }) => title);

describe('a place where siblings have their titles', () => {
  it('has the titles of the others, too', () => {
    const text = [
      '## Summary',
      '',
      '| Year |  Articles, Thesis and Reports | Code |',
      '|------|-------------------------------|------|',
      '| 1988 | Neural net modeling of birdsong | No |',
      '| 1988 | [Counting by refinement: A creativity paradigm for gradient descent snails](http://garden.example.org/stamp?arnumber=239) | No |',
      '| 1988 | A sequential network design for garden applications | No |',
      '| 1989 | [The representation of pitch in a neural net model of bird classification](http://www.archive.example.org/3679550) | No |',
      '| 1989 | [Algorithms for river composition by neural nets: Improved sand paradigms](https://pages.example.org/river) | No |',
      '| 1989 | [A connectionist approach to algorithmic gardening](http://www.archive.example.org/3679551) | No |',
      '| 1997 | [A machine learning approach to garden style recognition](http://repository.example.edu/view.cgi?article=14) | No |',
      '| 1998 | [Recognition of garden types](https://www.archive.example.edu/soltau_1998.pdf) | No |',
    ].join('\n');
    expect(titlesIn(text)).toEqual([
      'Neural net modeling of birdsong',
      'Counting by refinement: A creativity paradigm for gradient descent snails',
      'A sequential network design for garden applications',
      'The representation of pitch in a neural net model of bird classification',
      'Algorithms for river composition by neural nets: Improved sand paradigms',
      'A connectionist approach to algorithmic gardening',
      'A machine learning approach to garden style recognition',
      'Recognition of garden types',
    ]);
  });

  it('has one of a word where it leads to a paper', () => {
    const text = [
      '1.  [Training Garden Networks](http://www.snails.example.edu/pubs/alder_phd_thesis.pdf)',
      '2.  [Counting Slow Snails by Their Shells](http://www.snails.example.edu/pubs/cedar.pdf)',
      '3.  [A Model of Sand in the Beds of Rivers](http://www.sand.example.edu/dogwood.pdf)',
      '2.  [Recursive Counting for Slow Rivers and Sand Vision](http://garden.example.edu/birch/thesis.pdf)',
      '3.  [Bi-directional GNN](http://www.sand.example.edu/bibliografia/GNN.pdf)',
      '4.  [SNLM](http://web.snails.example.edu/courses/birch_paper1.pdf)',
      '5.  [Alder](http://web.snails.example.edu/alder/)',
    ].join('\n');
    expect(titlesIn(text)).toEqual([
      'Training Garden Networks',
      'Counting Slow Snails by Their Shells',
      'A Model of Sand in the Beds of Rivers',
      'Recursive Counting for Slow Rivers and Sand Vision',
      'Bi-directional GNN',
      'SNLM',
    ]);
  });
});

describe('a section of links to other places than those of papers', () => {
  const papers = [
    '## Research and Papers',
    '* [Slow Snails: automatic counting with semantic-aware cameras](https://dl.acm.org/doi/abs/10.1145/5553483.3454084)',
    '* [Do Collectors Make Gardens Easier to Use? A Controlled Experiment](https://arxiv.org/abs/2110.01099)',
  ];
  const posts = [
    '## Observations/Thoughts',
    '* [Does the published crate match the upstream garden?](https://code-and-bees.example.com/published-analysis/)',
    '* [What Gardens could learn from Rivers](https://medium.com/@cedar/what-gardens-could-learn-b32eb)',
    '* [Measuring power consumption: bees vs. snails](https://tweede-tuin.example.com/blog/62/measuring-power-consumption)',
    '* [Using Rivers for garden development](https://news.example.net/Articles/870555/)',
  ];

  it('has none where other sections lead to papers', () => {
    expect(titlesIn([...papers, '', ...posts].join('\n'))).toEqual([
      'Slow Snails: automatic counting with semantic-aware cameras',
      'Do Collectors Make Gardens Easier to Use? A Controlled Experiment',
    ]);
  });

  it('has them where it says more of one, and where files are what it leads to', () => {
    const dated =
      '* [Bees in Winter](https://bees.example.com/winter) - Gina Alder and Ben Birch, Journal of Sand, 2017';
    expect(titlesIn([...papers, '', '## Own pages', dated].join('\n'))).toContain('Bees in Winter');
    const files = [
      '## Mirrors',
      '* [How Rivers Move Their Beds in the Winter](papers/rivers.pdf)',
      '* [On the Speed of Yeast at Low Temperatures](papers/yeast.pdf)',
    ];
    expect(titlesIn([...papers, '', ...files].join('\n'))).toHaveLength(4);
  });
});

describe('a column of links to papers', () => {
  it('is one of titles whatever its header says', () => {
    const text = [
      '|       Date       | Topic | Presenters | Notes |',
      '|:----------------:|:----------------------------------------:|:----------:|:------:|',
      '|20th August, 2021| <a href="https://arxiv.org/pdf/1506.02649v5.pdf"> SNAIL: You Only Count Once </a>| Anna, Shaw |[Summary](Aug21/snail.md)',
      '|15th August, 2021| <a href="https://arxiv.org/pdf/1506.02650.pdf"> Training and Analysing Slow Recurrent Gardens </a>| Shelly, Mann |[Summary](Aug21/Summary.pdf)',
      '| 4th October, 2020| [Composition-Based Bee Networks (CompBEE)](https://arxiv.org/abs/1911.03089) | Ann | [Summary](Oct20/Summary.md)',
      '| 15th August, 2020| [RIVER: Document-level Sand Learning](https://arxiv.org/pdf/2004.07189.pdf), [Neural Garden Logic Units](https://arxiv.org/pdf/1808.00509.pdf) | Ann, Ada | [Summary (River)](Aug20/Summary.md)',
    ].join('\n');
    expect(titlesIn(text)).toEqual([
      'SNAIL: You Only Count Once',
      'Training and Analysing Slow Recurrent Gardens',
      'Composition-Based Bee Networks (CompBEE)',
      'RIVER: Document-level Sand Learning',
      'Neural Garden Logic Units',
    ]);
  });
});

describe('a year among names', () => {
  it('ends them: what stands before it is where they published', () => {
    const text = [
      '- <img src="badges/16-pages-gray.svg" alt="16-pages" align="top"> [Synthetic Datasets for Garden Program Synthesis](https://openreview.net/forum?id=ryeOSnAqYm) - Richard Shine, Neel Kanter, Kavi Gupton, Dawn Songer, ICLR 2019.',
      '- <img src="badges/15-pages-gray.svg" alt="15-pages" align="top"> [Execution-Guided Neural River Synthesis](https://openreview.net/forum?id=H1gfOiAqYm) - Xinyun Chenor, Chang Liuse, Dawn Songer, ICLR 2019.',
      '- <img src="badges/8-pages-gray.svg" alt="8-pages" align="top"> [DeepSand: Automatic Generation of Valid Gardens for Snail Testing](https://example.edu/papers/DeepSand.pdf) - Xiao Liuse, Xiaoting Lisle, Dinghao Wulf, AAAI 2019.',
      '- <img src="badges/18-pages-gray.svg" alt="18-pages" align="top"> [Recent Advances in Neural Garden Synthesis](https://arxiv.org/abs/1802.02359v1) - Neel Kanter, 2018.',
    ].join('\n');
    const { papers } = parseListing(text);
    expect(papers.map(({ venue, date }) => [venue, date])).toEqual([
      ['ICLR', '2019'],
      ['ICLR', '2019'],
      ['AAAI', '2019'],
      [undefined, '2018'],
    ]);
    expect(papers[2]?.authors).toEqual(['Xiao Liuse', 'Xiaoting Lisle', 'Dinghao Wulf']);
  });
});
