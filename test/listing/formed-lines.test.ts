import { describe, expect, it } from 'vitest';
import { readAlikeLines } from '../../src/listing/fields/rules/alike-lines.js';
import { readByLines } from '../../src/listing/fields/rules/authors.js';
import { readClassedElements } from '../../src/listing/fields/rules/classed-elements.js';
import { readFormedLines } from '../../src/listing/fields/rules/formed-lines.js';
import { readTitlesAboveLinks } from '../../src/listing/fields/rules/linked-lines.js';
import { readNamesBesideQuotes } from '../../src/listing/fields/rules/names-beside.js';
import { clearCitationNotes } from '../../src/listing/fields/rules/no-titles.js';
import { readPostLines } from '../../src/listing/fields/rules/site-lines.js';
import { readEmphasisedVenues, readNamesInSlots } from '../../src/listing/fields/rules/venues.js';
import { fieldsAfter } from './fields-after.js';

describe('lines of one form in a row', () => {
  it('are titles with names and years in brackets', () => {
    const text =
      '- Slow Snails, Fast Slugs (Alder & Birch, 2018)\n- {A:Frost}, {A:Snow} (Cedar, 2021a)\n- Dunes of Wind (van Elm et al., 2022)\n';
    expect(fieldsAfter(readFormedLines, text)).toEqual([
      'T Slow Snails, Fast Slugs',
      'A Alder & Birch',
      'D 2018',
      'T Frost, Snow',
      'A Cedar',
      'D 2021',
      'T Dunes of Wind',
      'A van Elm et al.',
      'D 2022',
    ]);
  });

  it('may have keys of citations before the titles', () => {
    const text = '- [[@alder2018]] - Slow Snails (Alder & Birch, 2018)\n- @cedar2021: Frost and Snow (Cedar, 2021)\n';
    expect(fieldsAfter(readFormedLines, text)).toEqual([
      'T Slow Snails',
      'A Alder & Birch',
      'D 2018',
      'T Frost and Snow',
      'A Cedar',
      'D 2021',
    ]);
  });

  it('stay as they are where no line names several, or what is in brackets are venues', () => {
    const alone = '- Slow Snails (Alder, 2018)\n- Frost and Snow (Cedar, 2021)\n';
    expect(fieldsAfter(readFormedLines, alone)).toEqual([]);
    const venues = '- Slow Snails ({V:Garden & Wall}, 2018)\n- Frost and Snow ({V:Nature}, 2021)\n';
    expect(fieldsAfter(readFormedLines, venues)).toEqual(['V Garden & Wall', 'V Nature']);
  });

  it('are quotations with names behind "by"', () => {
    const text =
      '{T:“Slow Snails” by Gina Alder}\n“Frost” and “Snow” by Carl Cedar\n“Frost, Snow” by Carl Cedar and Dora Elm\n';
    expect(fieldsAfter(readFormedLines, text)).toEqual(['T Slow Snails', 'A Gina Alder']);
    expect(fieldsAfter(readFormedLines, text.replace('“Frost” and “Snow”', '“Frost and Snow”'))).toEqual([
      'T Slow Snails',
      'A Gina Alder',
      'T Frost and Snow',
      'A Carl Cedar',
      'T Frost, Snow',
      'A Carl Cedar and Dora Elm',
    ]);
  });

  it('need no other line where a title was read with its authors', () => {
    expect(fieldsAfter(readFormedLines, '{T:I like "Slow Snails" by Alder and Birch}\n')).toEqual([
      'T Slow Snails',
      'A Alder and Birch',
    ]);
    expect(fieldsAfter(readFormedLines, '1/ {T:Slow Snails by @gina_alder and @ben}\n')).toEqual(['T Slow Snails']);
  });

  it('are titles before names behind "by", if three in a row are and one names several', () => {
    const lines = [
      '{T:Slow Snails by Gina Alder}',
      '{T:Frost by Carl Cedar and Dora Elm}',
      '{T:Learning of Dunes by Ed Fig}',
    ];
    expect(fieldsAfter(readFormedLines, `${lines.join('\n')}\n`)).toEqual([
      'T Slow Snails by Gina Alder',
      'T Frost by Carl Cedar and Dora Elm',
      'T Learning of Dunes by Ed Fig',
    ]);
    const long = lines.map((line) => line.replace('{T:Frost', '{T:Frost and Snow'));
    expect(fieldsAfter(readFormedLines, `${long.join('\n')}\n`)).toEqual([
      'T Slow Snails',
      'A Gina Alder',
      'T Frost and Snow',
      'A Carl Cedar and Dora Elm',
      'T Learning of Dunes',
      'A Ed Fig',
    ]);
    expect(fieldsAfter(readFormedLines, '{T:Learning by Deep Networks}\n')).toEqual(['T Learning by Deep Networks']);
  });

  it('are titles before names behind a sign, if half of the lines name several', () => {
    for (const sign of [' - ', ' — ', ' | ', ', ']) {
      const lines = [
        `{T:Slow Snails on Walls${sign}Gina Alder, Ben Birch}`,
        `{T:Frost and Snow}${sign}{A:Carl Cedar}`,
        `{T:Learning of Dunes${sign}Ed Fig} and {A:Flo van Gorse}`,
      ];
      const text = `${lines.map((line) => `- ${line}`).join('\n')}\n`;
      expect(fieldsAfter(readFormedLines, text)).toEqual([
        'T Slow Snails on Walls',
        'A Gina Alder, Ben Birch',
        'T Frost and Snow',
        'A Carl Cedar',
        'T Learning of Dunes',
        'A Ed Fig and Flo van Gorse',
      ]);
    }
    const venues =
      '- {T:Slow Snails} - {V:Cold Regions}\n- {T:Frost} - {V:Garden Walls}\n- {T:Dunes} - {V:Sand Letters}\n';
    expect(fieldsAfter(readFormedLines, venues)).toContain('V Cold Regions');
  });

  it('are titles behind names and a colon, or behind years', () => {
    const named = '- {T:Alder, Birch: Slow Snails}\n- {T:Cedar: Frost and Snow}\n- {T:de Elm and Fig: Dunes of Wind}\n';
    expect(fieldsAfter(readFormedLines, named)).toEqual([
      'A Alder, Birch',
      'T Slow Snails',
      'A Cedar',
      'T Frost and Snow',
      'A de Elm and Fig',
      'T Dunes of Wind',
    ]);
    const dated =
      '* 2004: {T:Slow Snails, Gina Alder, Ben Birch}\n* 2005: {T:Frost and Snow, Carl Cedar}\n* 2007: {T:Dunes of Wind, Ed Fig, Flo Gorse}\n';
    expect(fieldsAfter(readFormedLines, dated)).toContain('T Frost and Snow');
    const coined = '- {T:CLIP: Slow Snails}\n- {T:Mamba: Frost and Snow}\n- {T:Gorse: Dunes of Wind}\n';
    expect(fieldsAfter(readFormedLines, coined)).toContain('T Mamba: Frost and Snow');
  });

  it('are titles beside addresses of papers, where most were read so', () => {
    const address = 'https://arxiv.org/abs/2401.0001';
    const before = `{T:Slow Snails}: ${address}1\n{T:Frost}, {A:Big Snow}: ${address}2\n{T:Dunes of Wind}: ${address}3\n`;
    expect(fieldsAfter(readFormedLines, before)).toEqual(['T Slow Snails', 'T Frost, Big Snow', 'T Dunes of Wind']);
    const behind = `${address}1 - {T:Slow Snails}\n${address}2 - {A:Frost}, {A:Big Snow}\n${address}3 - {T:Dunes of Wind}\n`;
    expect(fieldsAfter(readFormedLines, behind)).toEqual(['T Slow Snails', 'T Frost, Big Snow', 'T Dunes of Wind']);
    const others = before.replaceAll('arxiv.org/abs', 'example.org');
    expect(fieldsAfter(readFormedLines, others)).toContain('A Big Snow');
  });
});

describe('names behind quotations', () => {
  it('are the authors where most lines have some, and end before the venue', () => {
    const text =
      '- « {T:La ville lente} », Anne Tilleul, {V:Revue des villes}, 2014\n- « {T:Le mur froid} », Claire Chêne, {V:Presses du Jardin}, 2009\n';
    expect(fieldsAfter(readNamesBesideQuotes, text)).toEqual([
      'T La ville lente',
      'A Anne Tilleul',
      'V Revue des villes',
      'T Le mur froid',
      'A Claire Chêne',
      'V Presses du Jardin',
    ]);
  });

  it('are none by chance', () => {
    const text =
      '- « {T:La ville lente} », Anne Tilleul, 2014\n- « {T:Le mur froid} », 2009\n- « {T:Le pont} », 2018\n';
    expect(fieldsAfter(readNamesBesideQuotes, text)).not.toContain('A Anne Tilleul');
  });
});

describe('words in italics behind authors', () => {
  const line = (title: string, author: string, venue: string): string =>
    `- **{T:${title}}**, {A:${author}}, *${venue}*, 2020\n`;

  it('are a venue in each line where they are in most', () => {
    const text =
      line('Slow Snails', 'Gina Alder', '{V:Gard. Ecol.}') +
      line('Frost', 'Carl Cedar', '{V:Cold Regions}') +
      line('Dunes', 'Dora Elm', '{A:Sand Lett}.');
    expect(fieldsAfter(readEmphasisedVenues, text).filter((field) => field.startsWith('V'))).toHaveLength(3);
  });

  it('stay names where they are names in most', () => {
    const text =
      line('Slow Snails', 'Gina Alder', '{V:Gard. Ecol.}') +
      line('Frost', 'Carl Cedar', '{A:Ed Fig}') +
      line('Dunes', 'Dora Elm', '{A:Flo Gum}');
    expect(fieldsAfter(readEmphasisedVenues, text)).toContain('A Ed Fig');
  });
});

describe('lines that begin with a day', () => {
  it('are titles, with who presents them in brackets perhaps', () => {
    const text =
      '{T:12 Sept: Slow Snails (Gina)}\n{T:19 Sept: Frost, Snow (Carl Cedar)}\n26 Sept: Why Do Dunes Move?\n';
    expect(fieldsAfter(readFormedLines, text)).toEqual(['T Slow Snails', 'T Frost, Snow', 'T Why Do Dunes Move?']);
  });

  it('are none where no title was read', () => {
    expect(fieldsAfter(readFormedLines, '12 Sept: No Class\n19 Sept: Final Exam\n26 Sept: Field Trip\n')).toEqual([]);
  });
});

describe('a line that begins with "By" below a title', () => {
  it('is no part of it', () => {
    expect(fieldsAfter(readByLines, '{T:Slow Snails}\n{T:By Gina Alder}\n')).toEqual(['T Slow Snails', 'A Gina Alder']);
    expect(fieldsAfter(readByLines, '{T:Slow Snails}\n{T:By the Sea}\n')).toEqual(['T Slow Snails', 'T By the Sea']);
  });
});

describe('words above an address of a paper', () => {
  const address = 'https://arxiv.org/abs/2401.00011';

  it('are its title, in whatever a chat says before', () => {
    const text = `ann  9:02 AM\nMorning! For journal club:\nCounting Snails by Hand\n${address}\n:+1: 3\n`;
    expect(fieldsAfter(readTitlesAboveLinks, text)).toEqual(['T Counting Snails by Hand']);
  });

  it.each([
    ['names', `Gina Alder, Ben Birch\n${address}\n`],
    ['a sentence', `I vote for this one instead\n${address}\n`],
    ['what ends with a stop', `Counting Snails by Hand.\n${address}\n`],
    ['two words', `Journal Club\n${address}\n`],
  ])('are none if they are %s', (_name, text) => {
    expect(fieldsAfter(readTitlesAboveLinks, text)).toEqual([]);
  });

  it('are none where the title stands above them', () => {
    expect(fieldsAfter(readTitlesAboveLinks, `{T:Slow Snails}\nGarden Letters Online First\n${address}\n`)).toEqual([
      'T Slow Snails',
    ]);
  });
});

describe('posts above votes', () => {
  const votes = '\n142 points by alder 5 hours ago | hide | 61 comments\n';

  it('are titles where a PDF, a year or a site of papers is told', () => {
    const text = `1. Slow Snails (2008) [pdf] (example.edu)${votes}2. {T:Frost and Snow (arxiv.org)}${votes}3. {T:Show HN: My Garden} (example.org)${votes}`;
    expect(fieldsAfter(readPostLines, text)).toEqual(['T Slow Snails', 'D 2008', 'T Frost and Snow']);
  });
});

describe('what a citation says behind its title', () => {
  it('is no paper if it tells of an archive, and no author if it is a publisher', () => {
    const archived = '"{T:Slow Snails}". Garden Board. {T:Archived from the original on 2 June} {D:2018}.\n';
    expect(fieldsAfter(clearCitationNotes, archived)).toEqual(['T Slow Snails']);
    const published = '{A:Cedar, Lotte} (1999). {T:Slow Snails}. Harbour: {A:Port Press}.\n';
    expect(fieldsAfter(clearCitationNotes, published)).toEqual(['A Cedar, Lotte', 'T Slow Snails']);
  });
});

describe('elements with classes', () => {
  const record = '<p class="title">Slow Snails</p>\n<p class="authors">Gina Alder</p>\n';

  it('are what they say', () => {
    expect(fieldsAfter(readClassedElements, record + record)).toEqual([
      'T Slow Snails',
      'A Gina Alder',
      'T Slow Snails',
      'A Gina Alder',
    ]);
  });

  it('say nothing of papers where no authors, venues or dates are told', () => {
    expect(fieldsAfter(readClassedElements, '<p class="title">Slow Snails</p>\n'.repeat(3))).toEqual([]);
  });
});

describe('one name that was read as a venue', () => {
  const line = (title: string, behind: string): string =>
    `- [{T:${title}}](https://example.org/a), ${behind}, {D:2020}\n`;
  const named = line('Slow Snails', '{A:Gina Alder} and {A:Ben Birch}') + line('Frost', '{A:Carl Cedar}');

  it('is the author where names stand in its place in other lines', () => {
    expect(fieldsAfter(readNamesInSlots, named + line('Dunes', '{V:Dora Elm}'))).toContain('A Dora Elm');
  });

  it('stays a venue where it may be no name, or venues are as many', () => {
    expect(fieldsAfter(readNamesInSlots, named + line('Dunes', '{V:Sand}'))).toContain('V Sand');
    const venues = named + line('Dunes', '{V:Garden Letters}') + line('Walls', '{V:Cold Regions}');
    expect(fieldsAfter(readNamesInSlots, venues)).toContain('V Garden Letters');
  });
});

describe('names in Chinese letters in brackets behind titles', () => {
  it('are read as others are', () => {
    const text = '古代の海と鉄の記録(齊藤 直)\n戦後の町の職場と秩序(山本 裕)\n島の鉄道の経営と補助(林 采成)\n';
    expect(fieldsAfter(readAlikeLines, text)).toEqual([
      'T 古代の海と鉄の記録',
      'A 齊藤 直',
      'T 戦後の町の職場と秩序',
      'A 山本 裕',
      'T 島の鉄道の経営と補助',
      'A 林 采成',
    ]);
  });
});
