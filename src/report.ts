export { renderDigestHtml } from './report/digest-html.js';
export { type DigestMailOptions, renderDigestMail } from './report/digest-mail.js';
export { renderDigestMarkdown } from './report/digest-markdown.js';
export { type DigestTextOptions, renderDigestText } from './report/digest-text.js';
export type {
  Digest,
  DigestKin,
  DigestPaper,
  DigestPick,
  DigestReference,
  DigestTopic,
  DigestTrend,
} from './report/digest-types.js';
