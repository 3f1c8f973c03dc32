import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../src/paper/markup/html.js';

describe('htmlText', () => {
  it.each([
    [
      'Growth of <i>Littorina</i> in CO<sub>2</sub>-rich pools &amp;lt; 10 &deg;C',
      'Growth of Littorina in CO2-rich pools < 10 °C',
    ],
    ['<jats:title>Abstract</jats:title><jats:p>Tide pools warm &amp;amp; cool.</jats:p>', 'Tide pools warm & cool.'],
    [
      '<mml:math xmlns:mml="http://a.org"><mml:msub><mml:mi>n</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math> walls',
      'n2 walls',
    ],
    ['<p>One</p><p>two</p>three<br/>four', 'One two three four'],
    ['a < b > c and x<y>z', 'a < b > c and x<y>z'],
    ['<!-- hidden -->seen <![CDATA[a <b>c</b>]]>', 'seen a c'],
    ['&#233;t&eacute; &#x2014; &unknown; &#150; &#0;', 'été — &unknown; – &#0;'],
    ['&Alpha;&omega; &rarr; &le;', 'Αω → ≤'],
    ['two  blanks\n and a line', 'two blanks and a line'],
  ])('%s', (markup, text) => {
    expect(htmlText(markup)).toBe(text);
  });
});
