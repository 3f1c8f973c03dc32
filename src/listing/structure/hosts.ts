/** What kind of place an address is, as far as its host tells. */
export type HostKind =
  | 'arxiv'
  | 'openreview'
  | 'acl'
  | 'proceedings'
  | 'publisher'
  | 'site'
  | 'code'
  | 'video'
  | 'badge'
  | 'pdf'
  | 'blog'
  | 'anchor'
  | 'web'
  | 'relative';

const HOSTS: readonly (readonly [HostKind, RegExp])[] = [
  ['arxiv', /arxiv\.org|alphaxiv|huggingface\.co\/papers\/|^arxiv:/i],
  ['openreview', /openreview/i],
  ['acl', /aclweb|aclanthology/i],
  [
    'proceedings',
    /thecvf|ecva\.net|neurips|nips\.cc|mlr\.press|ijcai|aaai|jmlr|usenix|isca-speech|roboticsproceedings/i,
  ],
  [
    'publisher',
    /doi\.org|acm\.org|ieee|springer|sciencedirect|wiley|nature\.com|science\.org|biorxiv|medrxiv|cell\.com|tandfonline|semanticscholar|ssrn|hal\.|ncbi\.nlm|pubmed|^doi:/i,
  ],
  ['site', /github\.io|sites\.google|project/i],
  ['code', /github|gitlab|bitbucket|huggingface|colab/i],
  ['video', /youtube|youtu\.be|vimeo|bilibili/i],
  ['badge', /shields\.io|img\.|badge/i],
  ['pdf', /\.pdf/i],
  ['blog', /zhihu|medium|blog|wechat|weixin/i],
];

const PAPER_HOSTS: ReadonlySet<HostKind> = new Set(['arxiv', 'openreview', 'acl', 'proceedings', 'publisher', 'pdf']);

/** The kind of an address, absolute or not. */
export function hostKind(url: string): HostKind {
  if (url.startsWith('#')) return 'anchor';
  for (const [kind, pattern] of HOSTS) if (pattern.test(url)) return kind;
  return /^https?:|^www/i.test(url) ? 'web' : 'relative';
}

/** Whether papers are found at such a place as a rule. */
export const isPaperHost = (kind: HostKind): boolean => PAPER_HOSTS.has(kind);
