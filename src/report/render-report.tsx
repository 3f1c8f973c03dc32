import { script, scriptHash, style, styleHash } from 'virtual:report-page';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Paper } from '../paper/paper.js';
import { jsonForHtml } from './html-json.js';
import type { PageData } from './page-data.js';
import { reportData } from './report-data.js';
import type { ReportOptions } from './report-options.js';

/** Papers, library and styles are in the page itself: nothing may be loaded, no form sent, no other script run but its own worker. */
const POLICY = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A report of a listing as one HTML file that needs no network: a map of the papers, their topics, search as you type,
 * abstracts with keywords and links marked, related papers with reasons, and a reading list with recommendations. The
 * library itself runs in the page.
 *
 * @throws TypeError when a paper or an option is of the wrong kind, RangeError when an option is out of its range
 *
 * @example
 * ```ts
 * renderReport([]).startsWith('<!doctype html>'); // true
 * ```
 */
export function renderReport(papers: Iterable<Paper>, options: ReportOptions = {}): string {
  return `<!doctype html>\n${renderToString(<Page data={reportData(papers, options)} />)}\n`;
}

/** The three raw texts are safe: script and style are checked when they are bundled, the data holds no `<`. */
function Page({ data }: { data: PageData }): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="paperkin" />
        <title>{data.title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <div id="app">
          <noscript>This report needs JavaScript. Nothing is loaded from a network.</noscript>
        </div>
        <script type="application/json" id="data" dangerouslySetInnerHTML={{ __html: jsonForHtml(data) }} />
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}
