import type { PaperFields } from '../../src/paper/paper.js';

/** A reference of invented papers in a style, and what it says. */
export interface StyledReference {
  readonly style: string;
  readonly text: string;
  readonly values: PaperFields;
}

/** One reference or more of each style that people paste. */
export const STYLED: readonly StyledReference[] = [
  {
    style: 'IEEE, article',
    text: '[1] G. Alder and B. Birch, "How rivers move their beds," J. Sand Res., vol. 3, no. 2, pp. 1-9, 2001.',
    values: {
      title: 'How rivers move their beds',
      authors: ['G. Alder', 'B. Birch'],
      venue: 'J. Sand Res.',
      volume: '3',
      issue: '2',
      pages: '1-9',
      date: '2001',
      type: 'article',
    },
  },
  {
    style: 'IEEE, proceedings',
    text: '[2] C. Cedar, D. Dogwood, and E. Elm, "Bees that count to four," in Proc. Int. Conf. Insects, 2004, pp. 44-52.',
    values: {
      title: 'Bees that count to four',
      authors: ['C. Cedar', 'D. Dogwood', 'E. Elm'],
      venue: 'Proc. Int. Conf. Insects',
      pages: '44-52',
      date: '2004',
      type: 'proceedings',
    },
  },
  {
    style: 'APA',
    text: 'Alder, G., & Birch, B. (1979). How rivers move their beds: An analysis of sand. Journal of Sand, 47(2), 263–291. https://doi.org/10.5555/1914185',
    values: {
      title: 'How rivers move their beds: An analysis of sand',
      authors: ['Alder, G.', 'Birch, B.'],
      venue: 'Journal of Sand',
      volume: '47',
      issue: '2',
      pages: '263–291',
      date: '1979',
      doi: '10.5555/1914185',
      type: 'article',
    },
  },
  {
    style: 'Vancouver',
    text: 'Alder GA, Birch B, Cedar CK. How rivers move their beds in winter. Sand Res. 2016;12(3):770-8.',
    values: {
      title: 'How rivers move their beds in winter',
      authors: ['Alder GA', 'Birch B', 'Cedar CK'],
      venue: 'Sand Res',
      volume: '12',
      issue: '3',
      pages: '770-8',
      date: '2016',
      type: 'article',
    },
  },
  {
    style: 'MLA',
    text: 'Alder, Gina, Ben Birch, and Carl Cedar. "How Rivers Move Their Beds." Journal of Sand 52.7 (2015): 436-444.',
    values: {
      title: 'How Rivers Move Their Beds',
      authors: ['Alder, Gina', 'Ben Birch', 'Carl Cedar'],
      venue: 'Journal of Sand',
      pages: '436-444',
      date: '2015',
      type: 'article',
    },
  },
  {
    style: 'Nature',
    text: 'Alder, G., Birch, B. & Cedar, C. Deep rivers. Nature 521, 436–444 (2015).',
    values: {
      title: 'Deep rivers',
      authors: ['Alder, G.', 'Birch, B.', 'Cedar, C.'],
      venue: 'Nature',
      volume: '521',
      pages: '436–444',
      date: '2015',
      type: 'article',
    },
  },
  {
    style: 'Chicago, book',
    text: 'Alder, Gina, Ben Birch, and Carl Cedar. Deep Rivers. Cambridge, MA: MIT Press, 2016.',
    values: {
      title: 'Deep Rivers',
      authors: ['Alder, Gina', 'Ben Birch', 'Carl Cedar'],
      publisher: 'MIT Press',
      date: '2016',
      type: 'book',
    },
  },
  {
    style: 'ACM',
    text: 'Gina Alder, Ben Birch, and Carl Cedar. 2019. Rivers and their beds at night. J. Sand 12, 3 (2019), 41–71. https://doi.org/10.5555/330061',
    values: {
      title: 'Rivers and their beds at night',
      authors: ['Gina Alder', 'Ben Birch', 'Carl Cedar'],
      venue: 'J. Sand',
      volume: '12',
      date: '2019',
      doi: '10.5555/330061',
      type: 'article',
    },
  },
  {
    style: 'arXiv',
    text: 'Alder, Gina, et al. "Rivers: a survey of their beds." arXiv preprint arXiv:1810.00001 (2018).',
    values: {
      title: 'Rivers: a survey of their beds',
      authors: ['Alder, Gina'],
      arxivId: '1810.00001',
      date: '2018',
      type: 'preprint',
    },
  },
  {
    style: '\\bibitem',
    text: '\\bibitem{dogwood-2017}\nDan Dogwood and Ruth Elm.\n\\newblock Bees that count to four.\n\\newblock In {\\em Proc. Insects}, pages 1--9, 2016.',
    values: {
      title: 'Bees that count to four',
      authors: ['Dan Dogwood', 'Ruth Elm'],
      venue: 'Proc. Insects',
      pages: '1--9',
      date: '2016',
      type: 'proceedings',
    },
  },
  {
    style: 'French',
    text: 'ALDER R., « Comment les rivières déplacent leurs lits », in Sable, 10, 39 (1997), pp. 65-85.',
    values: {
      title: 'Comment les rivières déplacent leurs lits',
      authors: ['ALDER R.'],
      venue: 'Sable',
      pages: '65-85',
      date: '1997',
      type: 'article',
    },
  },
  {
    style: 'German, chapter',
    text: 'Birke, Anja. „Bienen, die bis vier zählen“. In: Insektenkunde. Hrsg. von Max Ulme. Trier: WVT, 2013. 1-12.',
    values: {
      title: 'Bienen, die bis vier zählen',
      authors: ['Birke, Anja'],
      venue: 'Insektenkunde',
      editors: ['Max Ulme'],
      publisher: 'WVT',
      pages: '1-12',
      date: '2013',
      type: 'chapter',
    },
  },
  {
    style: 'thesis',
    text: 'Alder, G. (2015). Can rivers think? PhD thesis, University of Sand.',
    values: {
      title: 'Can rivers think?',
      authors: ['Alder, G.'],
      date: '2015',
      type: 'thesis',
    },
  },
  {
    style: 'Markdown',
    text: '**[1]** Dogwood, Dan E., and Ruth Elm. "**Bees that count to four**." Insects 313.5786 (2006): 504-507. [[pdf]](http://example.org/bees.pdf) :star:',
    values: {
      title: 'Bees that count to four',
      authors: ['Dogwood, Dan E.', 'Ruth Elm'],
      venue: 'Insects',
      date: '2006',
      url: 'http://example.org/bees.pdf',
    },
  },
];
