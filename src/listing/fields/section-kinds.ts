import type { StructuredLine } from '../structure/structured-line.js';

/** What a heading says of what is below it: nothing, papers, or other things. */
export type SectionKind = 0 | 1 | 2;

const PAPERS: SectionKind = 1;
const OTHERS: SectionKind = 2;

const words = (text: string, kind: SectionKind): readonly (readonly [string, SectionKind])[] =>
  text.split(' ').map((word) => [word, kind]);

const KINDS: ReadonlyMap<string, SectionKind> = new Map([
  ...words(
    'paper papers publication publications article articles research literature reading readings preprint preprints ' +
      'references bibliography survey surveys review reviews theses proceedings journal journals studies ' +
      'literatur publikationen veröffentlichungen bibliographie publicaciones artículos publicações artigos ' +
      'статьи литература 论文 文献 論文 논문',
    PAPERS,
  ),
  ...words(
    'tool tools tooling software blog blogs post posts newsletter newsletters video videos talk talks lecture lectures ' +
      'course courses podcast podcasts people researchers jobs events meetups community communities news website ' +
      'websites companies license contributing acknowledgements contact contents 工具 博客 视频 课程',
    OTHERS,
  ),
]);

/** The sections that are open, the outermost first. */
export type OpenSections = readonly { readonly level: number; readonly kind: SectionKind }[];

/** Follows headings: what the lines below them are said to be. */
export class SectionFollower {
  open: OpenSections = [];

  /** The kind of section that a line stands in: that of the innermost heading above it that says anything. */
  next({ lead, tokens }: StructuredLine): SectionKind {
    const kind = this.open.findLast((section) => section.kind !== 0)?.kind ?? 0;
    if (lead.kind === 'heading') {
      const own = tokens.map(({ text }) => KINDS.get(text.toLowerCase()) ?? 0);
      const said = own.includes(PAPERS) ? PAPERS : own.includes(OTHERS) ? OTHERS : 0;
      this.open = [...this.open.filter(({ level }) => level < lead.level), { level: lead.level, kind: said }];
    }
    return kind;
  }
}
