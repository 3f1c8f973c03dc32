import type { Pool } from './pool.js';
import type { Choice } from './random.js';
import { CHINESE, INSTITUTIONS } from './words.js';

/** Makes the small parts of a listing out of a pool. */
export class Fragments {
  readonly pool: Pool;
  readonly choice: Choice;

  constructor(pool: Pool, choice: Choice) {
    this.pool = pool;
    this.choice = choice;
  }

  /** A sentence of an abstract. */
  sentence(): string {
    const abstract = this.choice.of(this.pool.abstracts);
    const sentences = abstract.split(/(?<=[.!?]) /).filter((sentence) => sentence.length > 30);
    return this.choice.of(sentences.length > 0 ? sentences : [abstract]);
  }

  /** A few words of a title, in small letters. */
  phrase(): string {
    const words = this.choice
      .of(this.pool.titles)
      .replace(/[:?].*/, '')
      .split(' ');
    const first = this.choice.whole(0, Math.max(1, words.length - 3));
    return words
      .slice(first, first + 2 + this.choice.whole(0, 2))
      .join(' ')
      .toLowerCase();
  }

  /** "DinoNet", "Gra-2": what authors call a method. */
  nickname(): string {
    const { choice } = this;
    let name = '';
    for (let i = choice.whole(2, 8); i > 0; i--)
      name += choice.of([...(choice.chance(0.5) ? 'ABCDEFGHIJKLMNOPRSTUVW' : 'aeioulnrst')]);
    return (
      name.charAt(0).toUpperCase() +
      name.slice(1) +
      (choice.chance(0.3) ? `-${choice.of(['Net', 'GAN', 'LM', '2', '3D', 'Former'])}` : '')
    );
  }

  chinese(): string {
    let text = '';
    for (let i = this.choice.whole(8, 38); i > 0; i--)
      text += this.choice.of(CHINESE) + (this.choice.chance(0.12) ? '，' : '');
    return `${text}。`;
  }

  institutions(): string {
    return Array.from({ length: this.choice.whole(1, 4) }, () => this.choice.of(INSTITUTIONS)).join(', ');
  }

  paperAddress(): string {
    const { choice } = this;
    const five = (): string => String(choice.whole(10_000, 99_999));
    return choice.of([
      () => `https://arxiv.org/abs/${choice.whole(2000, 2600)}.${five()}`,
      () => `https://arxiv.org/abs/${choice.whole(1500, 2500)}.${five()}`,
      () => `https://arxiv.org/pdf/${choice.whole(1700, 2500)}.${five()}.pdf`,
      () => `http://arxiv.org/abs/${choice.whole(1500, 2600)}.${five()}v${choice.whole(1, 4)}`,
      () => 'https://openreview.net/forum?id=aB3xY7',
      () => 'https://aclanthology.org/2020.acl-main.12/',
      () => 'https://openaccess.thecvf.com/content/x_paper.pdf',
      () => `https://doi.org/10.1145/${choice.whole(1e6, 9e6)}`,
      () => 'https://dl.acm.org/doi/10.1145/3292500',
      () => 'https://www.nature.com/articles/s41586-020-1',
      () => 'http://people.example.edu/paper.pdf',
      () => 'https://papers.nips.cc/paper/7181',
      () => `./papers/${choice.whole(0, 1e6)}.html`,
      () => `/virtual/2021/poster/${choice.whole(0, 1e4)}`,
      () => `https://example.org/x/${choice.whole(0, 1e5)}`,
    ])();
  }

  codeAddress(): string {
    return this.choice.of([
      'https://github.com/user/repo',
      'https://github.com/lab/project-x',
      'https://huggingface.co/lab/model',
    ]);
  }

  siteAddress(): string {
    return this.choice.of([
      'https://project.github.io/',
      'https://sites.google.com/view/x',
      'https://www.youtube.com/watch?v=1',
      'https://zhuanlan.zhihu.com/p/1',
    ]);
  }
}

/** How a listing writes names. */
export interface NameStyle {
  readonly form: 'full' | 'J. Roe' | 'Roe, J.' | 'Roe J' | 'Roe' | 'Roe J.' | 'Roe, Jane' | 'ROE Jane';
  /** Names after which "et al." follows; 0 for all. */
  readonly most: number;
  readonly last: string;
  readonly semicolons: boolean;
  readonly spacedInitials: boolean;
  readonly etAl: string;
}

/** A list of names in the style of a listing. */
export function namesInStyle({ pool, choice }: Fragments, style: NameStyle): string {
  const count = choice.chance(0.15) ? 1 : choice.whole(2, 8);
  const shown = style.most > 0 ? Math.min(count, style.most) : count;
  const names = Array.from({ length: shown }, () => {
    const given = [choice.of(pool.givenNames)];
    if (choice.chance(0.15))
      given.push(choice.chance(0.5) ? `${choice.of([...'ABCDEFGHJKLMRST'])}.` : choice.of(pool.givenNames));
    return nameInStyle(given, choice.of(pool.familyNames), style);
  });
  const separator = style.semicolons && style.form.includes(',') ? '; ' : ', ';
  if (shown < count) return names.join(separator) + style.etAl;
  const [last] = names.slice(-1);
  return names.length < 2 ? (last ?? '') : names.slice(0, -1).join(separator) + style.last + last;
}

function nameInStyle(given: readonly string[], family: string, { form, spacedInitials }: NameStyle): string {
  const initials = given.map((word) => `${word.charAt(0)}.`).join(spacedInitials ? ' ' : '');
  switch (form) {
    case 'full':
      return `${given.join(' ')} ${family}`;
    case 'J. Roe':
      return `${initials} ${family}`;
    case 'Roe, J.':
      return `${family}, ${initials}`;
    case 'Roe J':
      return `${family} ${given.map((word) => word.charAt(0)).join('')}`;
    case 'Roe':
      return family;
    case 'Roe J.':
      return `${family} ${initials}`;
    case 'Roe, Jane':
      return `${family}, ${given.join(' ')}`;
    case 'ROE Jane':
      return `${family.toUpperCase()} ${given.join(' ')}`;
  }
}
