import type { Fragments } from './fragments.js';

/** Makers of one to four fields below the line of a paper: the same ones for all papers of a listing. */
export function subfieldWriters(fragments: Fragments): readonly (() => string)[] {
  return Array.from({ length: fragments.choice.whole(1, 5) }, () => subfieldWriter(fragments));
}

function subfieldWriter(fragments: Fragments): () => string {
  const { choice } = fragments;
  const ornament = choice.of(['', '', '📖 ', '🔑 ', '🏛️ ', '- ', '**']);
  const labelled = (words: readonly string[]): string =>
    ornament === '**' ? `**${choice.of(words)}**: ` : `${ornament}${choice.of(words)}: `;
  const whole = choice.chance(0.5);
  const short = (text: string): string => (whole ? text : text.slice(0, 120));
  return choice.of([
    () => {
      const label = labelled([
        'TLDR',
        'TL;DR',
        'Summary',
        'Abstract',
        'Key idea',
        'Contribution',
        'Note',
        'Comment',
        'Motivation',
        'Method',
        'Highlights',
        '简介',
        '摘要',
      ]);
      return () => label + short(fragments.sentence());
    },
    () => {
      const label = labelled(['Keyword', 'Keywords', 'Key', 'Tags', 'Topics', 'Task', '关键词']);
      return () => label + Array.from({ length: choice.whole(1, 5) }, () => fragments.phrase()).join(', ');
    },
    () => {
      const label = labelled(['Institutions', 'Affiliation', 'Institution', 'Organization', '机构']);
      return () => label + fragments.institutions();
    },
    () => () =>
      fragments
        .sentence()
        .replace(/^./, (first) => first.toLowerCase())
        .split(' ')
        .slice(0, choice.whole(4, 18))
        .join(' ')
        .replace(/[.,]$/, ''),
    () => () => fragments.sentence(),
    () => () => `*${fragments.sentence().slice(0, 80)}*`,
    () => {
      const label = labelled([
        'Dataset',
        'Code',
        'Env',
        'Benchmark',
        'Model',
        'Publisher',
        'Source',
        'Citations',
        'Comments',
      ]);
      return () =>
        label +
        choice.of([
          'GUI',
          'Web',
          '[Mobile]',
          'ImageNet',
          'COCO',
          `[link](${fragments.codeAddress()})`,
          '12',
          'Yes',
          '10 pages, 5 figures',
          'Accepted for publication',
          `[${fragments.phrase()}], [${fragments.phrase()}]`,
        ]);
    },
  ])();
}
