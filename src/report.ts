/**
 * A listing to look at: the digest as text, Markdown, HTML and mail, and the report, one page to explore.
 *
 * @module paperkin/report
 * @category Modules
 */

export type { LearnedModels, Profile } from './report/analysis.js';
export { composeDigest, type DigestOptions } from './report/digest.js';
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
export { renderReport } from './report/render-report.js';
export type { ReportOptions } from './report/report-options.js';
