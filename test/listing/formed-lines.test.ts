import { describe, expect, it } from 'vitest';
import { readEmphasisedVenues } from '../../src/listing/fields/rules/emphasised-venues.js';
import { readFormedLines } from '../../src/listing/fields/rules/formed-lines.js';
import { readNamesBehindQuotes } from '../../src/listing/fields/rules/names-behind-quotes.js';
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
    expect(fieldsAfter(readNamesBehindQuotes, text)).toEqual([
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
    expect(fieldsAfter(readNamesBehindQuotes, text)).not.toContain('A Anne Tilleul');
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
