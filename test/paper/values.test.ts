import { describe, expect, it } from 'vitest';
import { dateOf } from '../../src/paper/dates.js';
import { arxivIdOf, doiOf, findDoi } from '../../src/paper/identifiers.js';
import { addressOf } from '../../src/paper/links.js';

describe('dateOf', () => {
  it.each([
    ['2015/09//', '2015-09'],
    ['2009///', '2009'],
    ['2023///Spring', '2023'],
    ['1729', '1729'],
    ['Spring 2023', '2023'],
    ['2019 Spr', '2019'],
    ['2021/06/14', '2021-06-14'],
    ['2024-03-05T10:00:00Z', '2024-03-05'],
    ['2024-03-05 10:00', '2024-03-05'],
    ['2018 Jan-Feb', '2018-01'],
    ['OCT 1 2018', '2018-10-01'],
    ['Mon, 4 Mar 2024 10:00:00 GMT', '2024-03-04'],
    ['2019/2020', '2019'],
    // A day that there is not is a slip of the day.
    ['2024-02-31', '2024-02'],
    ['31 February 2024', '2024-02'],
    ['29 Feb 2023', '2023-02'],
    ['29 Feb 2024', '2024-02-29'],
    ['in press', undefined],
    ['12345', undefined],
  ])('%s is %s', (printed, iso) => {
    expect(dateOf(printed)?.iso).toBe(iso);
  });
});

describe('doiOf', () => {
  it.each([
    ['10.5555/0277-5212(2002)022[0696:SOTUS]2.0.CO;2', '10.5555/0277-5212(2002)022[0696:SOTUS]2.0.CO;2'],
    [
      '10.5555/(SICI)1099-1727(199821)14:1<3::AID-SDR140>3.0.CO;2-K',
      '10.5555/(SICI)1099-1727(199821)14:1<3::AID-SDR140>3.0.CO;2-K',
    ],
    ['http://dx.doi.org/10.5555/232', '10.5555/232'],
    ['https://doi.org/10.5555/14:1%3C3::AID%3E3', '10.5555/14:1<3::AID>3'],
    ['doi: 10.5555/a.b.', '10.5555/a.b'],
    ['{{10.5555/jtp\\_2018}}', '10.5555/jtp_2018'],
    ['S0140 [pii]; 10.5555/S0140(07)8 [doi]', '10.5555/S0140(07)8'],
    ['none', undefined],
  ])('%s is %s', (printed, doi) => {
    expect(doiOf(printed)).toBe(doi);
  });

  it('leaves the marks of a sentence and of HTML outside', () => {
    expect(findDoi('see (10.5555/a(b)c), and')).toBe('10.5555/a(b)c');
    expect(findDoi('10.5555/abc</a>')).toBe('10.5555/abc');
  });
});

describe('other values', () => {
  it('reads identifiers of arXiv alone, with a prefix and in addresses', () => {
    for (const printed of [
      '2401.00001v2',
      'arXiv:2401.00001v2',
      'https://arxiv.org/pdf/2401.00001v2.pdf',
      'arXiv:2401.00001v2 [cs.CL]',
      'oai:arXiv.org:2401.00001v2',
    ])
      expect(arxivIdOf(printed)).toBe('2401.00001v2');
    expect(arxivIdOf('10.5555/2401.00001')).toBeUndefined();
  });

  it('takes for addresses what can be opened', () => {
    expect(addressOf('www.example.org/a')).toBe('https://www.example.org/a');
    expect(addressOf(' <https://a.org> ')).toBe('https://a.org');
    for (const printed of ['javascript:alert(1)', 'data:text/html,x', 'see below', ''])
      expect(addressOf(printed)).toBeUndefined();
  });
});
