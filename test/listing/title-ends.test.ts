import { describe, expect, it } from 'vitest';
import { OTHER } from '../../src/listing/fields/field-labels.js';
import { labelledListing } from '../../src/listing/fields/labelled-passage.js';
import { readEmphasisedNames, readNamesAlone } from '../../src/listing/fields/rules/authors.js';
import {
  clearLinkWords,
  clearNames,
  clearRepeatedLabels,
  clearSignOffs,
} from '../../src/listing/fields/rules/no-titles.js';
import type { Rule } from '../../src/listing/fields/rules/rule.js';
import { beginBehindBrackets, splitLeadingDates } from '../../src/listing/fields/rules/title-begins.js';
import {
  endWithBrackets,
  endWithQuotation,
  readBracketedYears,
  splitTrailingDays,
  splitTrailingVenues,
} from '../../src/listing/fields/rules/title-ends.js';
import {
  joinBrackets,
  joinCoinedNames,
  joinEmphasisedWords,
  joinQuotations,
} from '../../src/listing/fields/rules/title-joins.js';
import { readOnlyVenues } from '../../src/listing/fields/rules/venues.js';
import { completeWords } from '../../src/listing/fields/rules/whole-words.js';
import { NAMES, passageOf } from './fields-after.js';

/** The words of each field of lines after a rule: `T Deep Tides | V KDD 2021`. */
function readAfter(rule: Rule, ...marked: string[]): string[] {
  const read = marked.map(passageOf);
  rule(labelledListing(read));
  return read.map(({ passage: { tokens }, labels }) => {
    const parts: string[] = [];
    tokens.forEach(({ text }, i) => {
      if (labels[i] === OTHER) return;
      if (labels[i] === labels[i - 1]) parts[parts.length - 1] += ` ${text}`;
      else parts.push(`${NAMES.get(labels[i] as number)} ${text}`);
    });
    return parts.join(' | ');
  });
}

describe('a term in brackets', () => {
  it.each([
    ['[{T:A Wide} [OIII] Ratio](https://a.example.org/1)', 'T A Wide [ OIII ] Ratio'],
    ['[{T:A Wide Ratio} [PDF]](https://a.example.org/1)', 'T A Wide Ratio'],
  ])('is part of the title of a link if words follow: %s', (text, expected) => {
    expect(readAfter(joinBrackets, text)).toEqual([expected]);
  });
});

describe('a title in two brackets', () => {
  it.each([
    ['[[{T:Slow Snails]] #sand #read}', 'T Slow Snails'],
    ['[[{T:Slow Snails}]] #sand', 'T Slow Snails'],
    ['{T:Slow Snails] and Their Kin}', 'T Slow Snails ] and Their Kin'],
  ])('ends with them: %s', (text, expected) => {
    expect(readAfter(endWithBrackets, text)).toEqual([expected]);
  });
});

describe('a conference in short beside a title', () => {
  it.each([
    ['{T:Slow Snails} {A:Gina Alder} ICLR 2024 {V:poster}', 'T Slow Snails | A Gina Alder | V ICLR 2024'],
    ['{T:Slow Snails} {V:Snail Letters} ICLR 2024', 'T Slow Snails | V Snail Letters'],
    ['{T:Slow Snails} as at ICLR 2024 and KDD 2025', 'T Slow Snails'],
  ])('is its venue where nothing else can be: %s', (text, expected) => {
    expect(readAfter(readOnlyVenues, text)).toEqual([expected]);
  });
});

describe('a year in brackets', () => {
  it.each([
    ['{T:Slow Snails} (2021), {A:Gina Alder}', 'T Slow Snails | D 2021 | A Gina Alder'],
    ['{A:Gina Alder} (2021). “{T:Slow Snails}”', 'A Gina Alder | D 2021 | T Slow Snails'],
    ['{A:Gina Alder} (2021). “{T:Slow Snails}”, {D:2022}', 'A Gina Alder | T Slow Snails | D 2022'],
    ['{T:Slow Snails}. See Alder (2021) and Birch (2022)', 'T Slow Snails'],
  ])('is the date of the title beside it where it can be: %s', (text, expected) => {
    expect(readAfter(readBracketedYears, text)).toEqual([expected]);
  });
});

describe('a conference in short behind a title', () => {
  it.each([
    ["{T:Counting Slow Snails, KDD'21}.", "T Counting Slow Snails | V KDD ' 21"],
    ['{T:Counting Slow Snails (ICLR 2016)}', 'T Counting Slow Snails | V ICLR 2016'],
    ['{T:Counting Slow Snails. NeurIPS-2019}', 'T Counting Slow Snails | V NeurIPS - 2019'],
    ['{T:Counting Slow Snails, IJCAI, 2007}', 'T Counting Slow Snails | V IJCAI , 2007'],
    ['{T:Counting Slow Snails. ICML 2021: 101-112}', 'T Counting Slow Snails | V ICML 2021'],
  ])('is its venue: %s', (text, expected) => {
    expect(readAfter(splitTrailingVenues, text)).toEqual([expected]);
  });

  it.each(['{T:What We Learned from TREC 2019}', '{T:Counting Snails, A Census of 1921}', '{T:Snails, KDD 2020}'])(
    'is part of it without a sign between, a year or a title: %s',
    (text) => {
      expect(readAfter(splitTrailingVenues, text)[0]).not.toContain('V ');
    },
  );
});

describe('a year before a title', () => {
  it('is a date behind authors', () => {
    expect(readAfter(splitLeadingDates, '{A:Alder, G.}, {T:2019. Counting Slow Snails}')).toEqual([
      'A Alder , G . | D 2019 | T Counting Slow Snails',
    ]);
  });

  it('in brackets is a date, whatever marks stand between', () => {
    expect(readAfter(splitLeadingDates, '- [2021-03] **{T:Counting Slow Snails}**', '- (2019) {T:Rivers}')).toEqual([
      'D 2021 - 03 | T Counting Slow Snails',
      'D 2019 | T Rivers',
    ]);
  });

  it('is part of it elsewhere', () => {
    expect(readAfter(splitLeadingDates, '{T:2019. A Year of Slow Snails}')).toEqual(['T 2019 . A Year of Slow Snails']);
  });
});

describe('a name and a colon before a title', () => {
  it.each([
    ['CoRL 2021, SnailNet: {T:Counting Slow Snails}', 'T SnailNet : Counting Slow Snails'],
    ['- **Snail-G2**: {T:Counting Slow Snails}', 'T Snail - G 2 ** : Counting Slow Snails'],
    ['- "SnailNet: {T:Counting Slow Snails}"', 'T SnailNet : Counting Slow Snails'],
  ])('begins it: %s', (text, expected) => {
    expect(readAfter(joinCoinedNames, text)).toEqual([expected]);
  });

  it.each([
    '- Title: {T:Counting Slow Snails}',
    '- KDD 2021: {T:Counting Slow Snails}',
    '- SnailNet: "{T:Counting Slow Snails}"',
    '- what we all should read: {T:Counting Slow Snails}',
    '- {V:Snail Letters}: {T:Counting Slow Snails}',
    '- {A:Gina Alder, B}. LeBirch: {T:Counting Slow Snails}',
  ])('is none of it where it is a label, a venue, a name of people, or outside its marks: %s', (text) => {
    expect(readAfter(joinCoinedNames, text)[0]).toMatch(/T Counting Slow Snails$/);
  });

  it('is that of an author where others stand before a colon', () => {
    const others = ['{A:Birch, Cedar}: {T:Rivers of Sand}', '{A:Elm}: {T:Walls of Frost}'];
    expect(readAfter(joinCoinedNames, ...others, 'Alder: {T:Counting Snails}')[2]).toBe('T Counting Snails');
  });

  it('is a label where several titles have it', () => {
    expect(readAfter(joinCoinedNames, 'Survey: {T:Counting Snails}', 'Survey: {T:Rivers of Sand}')).toEqual([
      'T Counting Snails',
      'T Rivers of Sand',
    ]);
    expect(readAfter(joinCoinedNames, 'SnailNet: {T:Counting Snails}', 'SnailNet: {T:Counting Snails}')).toEqual([
      'T SnailNet : Counting Snails',
      'T SnailNet : Counting Snails',
    ]);
  });
});

describe('the ends of a title', () => {
  it('are whole words', () => {
    expect(readAfter(completeWords, 'PC-{T:RGNN: Counting Snails in 3}D')).toEqual([
      'T PC - RGNN : Counting Snails in 3 D',
    ]);
  });

  it('and the first half of an identifier is no date', () => {
    expect(readAfter(completeWords, '{T:Slow Snails} {D:2011}.00003')).toEqual(['T Slow Snails']);
    expect(readAfter(completeWords, '{T:Slow Snails} {D:2011}. 3')).toEqual(['T Slow Snails | D 2011']);
  });

  it('and a date begins with its day and month', () => {
    expect(readAfter(completeWords, '{T:Slow Snails} 05-{D:2025}')).toEqual(['T Slow Snails | D 05 - 2025']);
    expect(readAfter(completeWords, '{T:Slow Snails} 15.03.{D:2025}')).toEqual(['T Slow Snails | D 15 . 03 . 2025']);
    expect(readAfter(completeWords, '{T:Slow Snails} 31-{D:2025} 99.{D:2024}')).toEqual([
      'T Slow Snails | D 31 - 2025 | D 2024',
    ]);
  });

  it('and a month behind a year is its own', () => {
    expect(readAfter(completeWords, '({V:arXiv 2022}.11) {T:Slow Snails}')).toEqual([
      'V arXiv | D 2022 . 11 | T Slow Snails',
    ]);
    expect(readAfter(completeWords, '({D:2022}.1145) {T:Slow Snails}')).toEqual(['T Slow Snails']);
  });

  it('and a title that ends within a word goes on', () => {
    expect(readAfter(completeWords, '- {T:Counting multi}-view snails by hand, [pdf](https://x.org)')).toEqual([
      'T Counting multi - view snails by hand',
    ]);
  });

  it('and characters that HTML spells out are part of a field', () => {
    expect(readAfter(completeWords, '{T:Slow Snails}, {V:Snails} &amp; Slime, 2020')).toEqual([
      'T Slow Snails | V Snails & amp ; Slime',
    ]);
  });

  it('do not run over blanks and dashes between words', () => {
    expect(readAfter(completeWords, 'A {T:Census} - of snails')).toEqual(['T Census']);
  });
});

describe('brackets at the beginning of a title', () => {
  it.each([
    ['**{T:【Survey】Counting Slow Snails}**', 'T Counting Slow Snails'],
    ['**【SFT+{T:RL】Counting Slow Snails}**', 'T Counting Slow Snails'],
    ['[Code + {T:data] Counting Slow Snails}', 'T Counting Slow Snails'],
    ['{T:(RLHF) Counting Slow Snails}', 'T Counting Slow Snails'],
  ])('stand before it: %s', (text, expected) => {
    expect(readAfter(beginBehindBrackets, text)).toEqual([expected]);
  });

  it.each([
    '({T:Almost) Free Snails in Spring}',
    'Snails: Tur[{T:k]ing Snails in Spring}',
    '{T:(Almost) Free Snails}',
    '{T:Snails (Slow) Counted}',
    '{T:[Re] Counting Slow Snails}',
    '{T:【Snails】}',
  ])('are part of it where they are words of it: %s', (text) => {
    expect(readAfter(beginBehindBrackets, text)).toEqual(readAfter(() => undefined, text));
  });
});

describe('the name of something else', () => {
  it.each([
    '{T:Birchley University}',
    '{T:The University of Frost}',
    '{T:Sand Institute of Technology}',
    "{T:Cedar's list of papers}",
    '{T:Accepted Papers}',
    '{T:International Sand Conference}',
    '[{T:ACM Joint European Snail Conference and Symposium on Slime (FSE)}](https://x.org)',
    '{T:Proceedings of the Ninth Congress on Tides}',
  ])('is no title: %s', (text) => {
    expect(readAfter(clearNames, text)).toEqual(['']);
  });

  it.each([
    '{T:Why Universities Freeze}',
    '{T:Measuring How Snails Learn at School}',
    '{T:Reading Lists of Tides}',
    '{T:Papers on Tides}',
    '{T:International Conference on Snails: A Census of Its Papers}',
    '{T:Annual Tides of the European Workshop}',
    '{T:Transactions on Red Snails}',
  ])('is told from titles: %s', (text) => {
    expect(readAfter(clearNames, text)[0]).toMatch(/^T /);
  });

  it('is the venue of the title beside it', () => {
    const text = '{A:G. Alder}, “{T:How Tides Turn}.” [{T:presented at the European Tide Conference}](https://x.org)';
    expect(readAfter(clearNames, text)).toEqual([
      'A G . Alder | T How Tides Turn | V presented at the European Tide Conference',
    ]);
  });
});

describe('a day behind a title', () => {
  it('is its date', () => {
    expect(readAfter(splitTrailingDays, '[{T:Counting Slow Snails. 2020-06-08}](https://x.org)')).toEqual([
      'T Counting Slow Snails . | D 2020 - 06 - 08',
    ]);
    expect(readAfter(splitTrailingDays, '{T:Snails of 2020-06}')).toEqual(['T Snails of 2020 - 06']);
  });
});

describe('a quotation', () => {
  it.each([
    [
      '{A:G. Alder}, {T:“Counting Slow Snails”, Proceedings of the Ninth Congress}',
      'A G . Alder | T “ Counting Slow Snails',
    ],
    ['{A:G. Alder}, "{T:Counting Slow Snails" In Snail Letters}', 'A G . Alder | T Counting Slow Snails'],
    [
      '{A:G. Alder}, "{T:Counting and the loss of}\nslow snails", here',
      'A G . Alder | T Counting and the loss of line slow snails',
    ],
  ])('ends the title that it holds: %s', (text, expected) => {
    expect(readAfter(endWithQuotation, text)).toEqual([expected]);
  });

  it.each([
    '{T:"Slow" Snails and Their Slime}',
    '{T:“Why Should I Trust Snails?”: Explaining Slime}',
    '{T:Why Snails Say “No” to Salt in Winter}',
    '{T:“Counting Slow Snails”}',
    '"{T:Counting Slow Snails}, in Winter", by G. Alder',
  ])('is a part of a title elsewhere: %s', (text) => {
    expect(readAfter(endWithQuotation, text)).toEqual(readAfter(() => undefined, text));
  });
});

describe('a quotation that begins a title', () => {
  it.each([
    ['- “{T:Slow Snails” and Tides}. {A:G. Alder}', 'T “ Slow Snails ” and Tides | A G . Alder'],
    ['**"{T:They Are Slow}": {T:A Study of Snails}**', 'T " They Are Slow " : A Study of Snails'],
    ['**"{T:They Are Slow}": A Study of Snails**', 'T " They Are Slow " : A Study of Snails'],
    ['[“{T:They Are Slow}”: A Study of Snails](https://x.org)', 'T “ They Are Slow ” : A Study of Snails'],
  ])('is a part of it: %s', (text, expected) => {
    expect(readAfter(joinQuotations, text)).toEqual([expected]);
  });

  it.each(['- "{T:Slow Snails and Tides}". {A:G. Alder}', '- "{T:Slow Snails and Tides}": what they say of slime'])(
    'is all of it: %s',
    (text) => {
      expect(readAfter(joinQuotations, text)).toEqual(readAfter(() => undefined, text));
    },
  );
});

describe('names and "et al"', () => {
  it('are no title', () => {
    expect(readAfter(readNamesAlone, '**{T:Gina Alder, Ben Birch, Carl B. Cedar et al}.**', '{T:Alder et al}')).toEqual(
      ['A Gina Alder , Ben Birch , Carl B . Cedar et al', 'A Alder et al'],
    );
  });

  it('tell other lists of names where several stand in a listing', () => {
    const lists = Array.from({ length: 3 }, () => '{T:Gina Alder, Ben Birch et al}');
    const read = readAfter(readNamesAlone, ...lists, '{T:Dan Dogwood, Eva Elm}', '{T:Snails, Slime, and Sand}');
    expect(read.slice(3)).toEqual(['A Dan Dogwood , Eva Elm', 'T Snails , Slime , and Sand']);
    expect(readAfter(readNamesAlone, '{T:Dan Dogwood, Eva Elm}')).toEqual(['T Dan Dogwood , Eva Elm']);
  });
});

describe('emphasis among authors', () => {
  it.each([
    [
      '- **Ben Birch***, {A:Gina Alder}. {T:Counting Slow Snails}',
      'A Ben Birch | A Gina Alder | T Counting Slow Snails',
    ],
    ['- {A:Alder G}, **Birch BC**, {A:Cedar C}. {T:Slow Snails}', 'A Alder G | A Birch BC | A Cedar C | T Slow Snails'],
  ])('is a name: %s', (text, expected) => {
    expect(readAfter(readEmphasisedNames, text)).toEqual([expected]);
  });

  it.each([
    '- **Slow Snails** {A:Gina Alder}, {T:Counting by Hand}',
    '- **a note**, {A:Gina Alder}. {T:Counting Slow Snails}',
    '- **Slow Snails**, {A:Gina Alder}',
  ])('is none without a sign between, in small letters, or where no title stands: %s', (text) => {
    expect(readAfter(readEmphasisedNames, text)).toEqual(readAfter(() => undefined, text));
  });
});

describe('emphasis within a title', () => {
  it.each([
    ['- {T:Learning from} **Slow Snails** (2020)', 'T Learning from ** Slow Snails'],
    ['- **Slow Snails** {T:in the Wild}, [pdf](https://x.org)', 'T Slow Snails ** in the Wild'],
    ['- KDD 2020, Why **Slow Snails** {T:Can Count}', 'T Why ** Slow Snails ** Can Count'],
  ])('does not end it: %s', (text, expected) => {
    expect(readAfter(joinEmphasisedWords, text)[0]?.replace('KDD 2020 , ', '')).toBe(expected);
  });

  it.each([
    '- **{T:Counting Slow Snails}** they are slow',
    '- {T:Counting Slow Snails} **Oral**',
    '- **SnailNet** {T:Counting Slow Snails}',
    '- [**Snail Institute** {T:Counting Slow Snails}](https://x.org)',
    '- **{A:Gina Alder}** {T:Counting Slow Snails}',
  ])('ends it where it stands apart: %s', (text) => {
    expect(readAfter(joinEmphasisedWords, text)).toEqual(readAfter(() => undefined, text));
  });
});

describe('what a link says of where it leads', () => {
  it('is no title', () => {
    expect(
      readAfter(clearLinkWords, '- [{T:Paper Notes}](https://x.org)', '- [{T:Project Page and Video}](u)'),
    ).toEqual(['', '']);
    expect(readAfter(clearLinkWords, '- [{T:Video Notes on Snails}](https://x.org)')).toEqual([
      'T Video Notes on Snails',
    ]);
  });
});

describe('words and a colon behind each title', () => {
  const records = (label: string) =>
    ['Rivers of Sand', 'Bees as Cameras', 'Walls of Frost'].flatMap((title) => [
      `{T:${title}}`,
      `{T:${label}: ${title.toLowerCase()}}`,
    ]);

  it('are the label of another field', () => {
    expect(readAfter(clearRepeatedLabels, ...records('Main category'))).toEqual([
      'T Rivers of Sand',
      '',
      'T Bees as Cameras',
      '',
      'T Walls of Frost',
      '',
    ]);
  });

  it('are part of titles that all have them, or few', () => {
    const posters = ['{T:Poster: Rivers}', '{T:Poster: Bees}', '{T:Poster: Walls}'];
    expect(readAfter(clearRepeatedLabels, ...posters).every((text) => text.startsWith('T Poster'))).toBe(true);
    const few = [...records('SoK').slice(0, 4), '{T:Rivers}', '{T:Bees}'];
    expect(readAfter(clearRepeatedLabels, ...few)[1]).toContain('SoK');
  });
});

describe('the end of a mail', () => {
  it('names no author of a paper', () => {
    expect(readAfter(clearSignOffs, '{A:Best,}\n{A:Gina}', '{A:Viele Grüße,}\n{A:Ben Birch}')).toEqual(['', '']);
  });

  it('is told from names', () => {
    expect(readAfter(clearSignOffs, '{A:Best, G., Alder, B.}')).toEqual(['A Best , G . , Alder , B .']);
  });
});
