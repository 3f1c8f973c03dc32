import type { LinkKind } from './paper.js';

const CODE_HOST =
  /(?:^|\.)(?:github\.com|gitlab\.[a-z]+|bitbucket\.org|codeberg\.org|anonymous\.4open\.science|pypi\.org|npmjs\.com|sourceforge\.net)$/;
const MODEL_HOST = /(?:^|\.)huggingface\.|^hf\.co$/;
const PAPER_HOST = /(?:^|\.)(?:arxiv\.org|doi\.org|openreview\.net|aclanthology\.org)$/;
const DATA_HOST = /(?:zenodo\.org|figshare\.com|kaggle\.com|osf\.io|dataverse\.|physionet\.org)/;
const VIDEO_HOST = /youtube\.com|youtu\.be|vimeo\.com|bilibili/;
const DEMO_HOST = /colab\.research|gradio|streamlit/;
const PAGE_HOST = /\.(?:github|gitlab)\.io$|sites\.google\.com|netlify\.app|vercel\.app/;

// Tried in this order on the words before a link.
const CUES: readonly (readonly [LinkKind, RegExp])[] = [
  ['project', /\b(?:tool|platform|app|dashboard|prototype)\W*$/],
  ['project', /(?:project|home)\s*-?(?:page|site|website)|website|webpage|web page|home ?page|project\b[^.]{0,12}$/],
  ['demo', /demo|playground|interactive/],
  ['video', /video/],
  ['code', /code|implementation|source|repositor|library|package|toolkit|software|github/],
  ['dataset', /dataset|data\b|benchmark|corpus|leaderboard|annotations/],
  ['model', /model|checkpoint|weight/],
];
const OFFERS = [/\bcode\b|implementation|repositor/, /data\b|dataset/, /\bmodels?\b|checkpoint/, /demo/];

/** What a link leads to: the host tells where it can, else the words before the link. */
export function linkKind(url: string, before: string): LinkKind {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)/i.exec(url.toLowerCase()) ?? [];
  const words = before.toLowerCase();
  if (CODE_HOST.test(host))
    return /(?:page|site)\W*(?:is\W*)?(?:at|:)?\W*$/.test(words) && cueOf(words) === 'project' ? 'project' : 'code';
  if (MODEL_HOST.test(host)) return modelHostKind(path);
  if (PAPER_HOST.test(host)) return 'paper';
  if (DATA_HOST.test(host)) return 'dataset';
  if (VIDEO_HOST.test(host)) return 'video';
  if (DEMO_HOST.test(host)) return 'demo';
  const cue = cueOf(words);
  if (PAGE_HOST.test(host)) return cue === 'demo' ? 'demo' : 'project';
  return cue ?? 'other';
}

function cueOf(words: string): LinkKind | undefined {
  // "Code, data and models are at" a page that holds them all.
  if (OFFERS.filter((offer) => offer.test(words)).length >= 3) return 'project';
  return CUES.find(([, cue]) => cue.test(words))?.[0];
}

function modelHostKind(path: string): LinkKind {
  if (path.startsWith('/datasets/')) return 'dataset';
  if (path.startsWith('/spaces/')) return 'demo';
  if (path.startsWith('/papers/')) return 'paper';
  return 'model';
}
