import type { PackedProject } from './project.js';

/** What a program uses of every entry, the same in every module system. */
const USE: string = `
const text = 'Graph neural networks for molecules\\nWe train graph neural networks on molecules. The code is at https://github.com/a/b.\\n'
  + 'Message passing on molecular graphs\\nMessage passing lets graph networks predict properties of molecules. It works well.\\n';
const { papers } = parseListing(text);
const index = new PaperIndex(papers);
const kin = index.related(papers[0].id);
console.log(JSON.stringify({
  titles: papers.map((paper) => paper.title),
  links: papers[0].links.map((link) => link.kind),
  kin: kin.map((match) => match.paper.title),
  keyword: extractKeywords(papers[0])[0].phrase.toLowerCase(),
}));
`;
export const USED: object = {
  titles: ['Graph neural networks for molecules', 'Message passing on molecular graphs'],
  links: ['code'],
  kin: ['Message passing on molecular graphs'],
  keyword: 'graph neural networks',
};

/** The program as an ES module. */
export const ESM_USE: string = `import { PaperIndex, extractKeywords, parseListing } from 'paperkin';${USE}`;
/** The program as CommonJS. */
export const CJS_USE: string = `const { PaperIndex, extractKeywords, parseListing } = require('paperkin');${USE}`;

/** Type-checks a consumer's program and gives what the compiler says. */
export function checkTypes(project: PackedProject, tsc: string, moduleResolution: string): string {
  project.write('tsconfig.json', tsconfig(moduleResolution));
  project.write('use.ts', TYPED);
  project.write('use-cjs.cts', TYPED_CJS);
  return project.run('node', tsc, '-p', '.');
}

const TYPED_CJS = `import paperkin = require('paperkin');
export const size: number = new paperkin.PaperIndex().size;
`;

const TYPED = `
import { PaperIndex, parseListing, TopicClassifier, type Paper } from 'paperkin';
import { arxivTopics } from 'paperkin/arxiv';
import { readListing } from 'paperkin/node';

interface MyPaper extends Paper { readonly read: boolean }
const mine: MyPaper[] = parseListing('A title of a paper\\nAn abstract.').papers.map((paper) => ({ ...paper, read: false }));
const read: boolean[] = new PaperIndex<MyPaper>(mine).search('title').map((match) => match.paper.read);
const classifier = TopicClassifier.train([{ topic: 'a', input: 'cats' }, { topic: 'b', input: 'dogs' }]);
const topic: 'a' | 'b' | undefined = classifier.classify('cats')[0]?.topic;
export { arxivTopics, read, readListing, topic };
`;

function tsconfig(moduleResolution: string): string {
  const module = moduleResolution === 'bundler' ? 'preserve' : moduleResolution;
  const compilerOptions = {
    target: 'es2022',
    module,
    moduleResolution,
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    lib: ['ES2023', 'DOM'],
  };
  return JSON.stringify({ compilerOptions, include: ['use.ts', 'use-cjs.cts'] });
}
