import { expect, it } from 'vitest';
import { splitNames } from '../../src/paper/name-list.js';

/** Lists of names, as references print them, with a bar between the names. */
const LISTS: readonly (readonly [string, string])[] = [
  ['Alder, G., & Birch, B.', 'Alder, G.|Birch, B.'],
  ['Cedar, C. A.', 'Cedar, C. A.'],
  ['G. Alder and B. Birch,', 'G. Alder|B. Birch'],
  ['C. Cedar, D. Dogwood, and E. Elm', 'C. Cedar|D. Dogwood|E. Elm'],
  ['F. Fir et al.', 'F. Fir'],
  ['Alder, Gina, Ben Birch, and Carl Cedar.', 'Alder, Gina|Ben Birch|Carl Cedar'],
  ['Dogwood, Dan E., and Ruth Elm', 'Dogwood, Dan E.|Ruth Elm'],
  ['Alder V, Birch WE, Cedar-Elm M, et al', 'Alder V|Birch WE|Cedar-Elm M'],
  ['Alder, V., Birch, W. E., Cedar, C. & Dogwood- Elm, M.', 'Alder, V.|Birch, W. E.|Cedar, C.|Dogwood- Elm, M.'],
  ['Alder, C.K., Birch, S.R.M., Cedar, M.', 'Alder, C.K.|Birch, S.R.M.|Cedar, M.'],
  ['Alder, S. D.; Birch, S. G.', 'Alder, S. D.|Birch, S. G.'],
  ['ALDER R.,', 'ALDER R.'],
  ['Birke, Anja.', 'Birke, Anja'],
  ['CÈDRE, René. CHÊNE, Catherine.', 'CÈDRE, René|CHÊNE, Catherine'],
  ['LIANG Z T, WANG X N', 'LIANG Z T|WANG X N'],
  ['Alder, J.-M., Birch, Y.-S.', 'Alder, J.-M.|Birch, Y.-S.'],
  ['Alder, Raimund, Jr.', 'Alder, Raimund, Jr.'],
  ['J. W. Alder, Jr., and B. Birch', 'J. W. Alder, Jr.|B. Birch'],
  ['van der Alder, G., von Birch, B.', 'van der Alder, G.|von Birch, B.'],
  ['Alder, Birch and Cedar', 'Alder|Birch|Cedar'],
  ['Alder und Birke', 'Alder|Birke'],
  ['Gina Alder', 'Gina Alder'],
  ['The Sand Collaboration', 'The Sand Collaboration'],
  ['Alder, Gina, Birch, Ben', 'Alder, Gina|Birch, Ben'],
  ['Alder, Gina and Birch, Ben', 'Alder, Gina|Birch, Ben'],
  ['García, J. y López, M.', 'García, J.|López, M.'],
  ['서지원.양진운', '서지원|양진운'],
  ['edited by Gina Alder and Ben Birch', 'Gina Alder|Ben Birch'],
  ['Hrsg. von Max Ulme', 'Max Ulme'],
  ['G. Alder and B. Birch, eds.', 'G. Alder|B. Birch'],
  ['Alder, G. (Ed.)', 'Alder, G.'],
  ['', ''],
  [' , ; ', ''],
];

it.each(LISTS)('%s', (list, names) => {
  expect(splitNames(list).join('|')).toBe(names);
});
