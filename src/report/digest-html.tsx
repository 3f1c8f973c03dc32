import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { checkDigest } from './check-arguments.js';
import { byline, cleanText, paperUrl, titleOf } from './clean.js';
import type { Digest, DigestKin, DigestPaper, DigestPick, DigestReference, DigestTopic } from './digest-types.js';
import {
  freshByTopic,
  freshHeading,
  noKin,
  noPicks,
  picksHeading,
  summary,
  topicKeywords,
  topicName,
  topicSize,
  trendsHeading,
  trendText,
} from './digest-words.js';

// Mail programs drop style sheets: every style is inline. Papers carry few, since Gmail cuts messages at 102 kB.
const BODY =
  'margin:0;background:#f6f7f9;color:#1d2530;font:15px/1.45 system-ui,-apple-system,Segoe UI,Roboto,sans-serif';
const SHEET = 'max-width:660px;margin:0 auto;padding:24px 20px;background:#ffffff';
const HEADING = 'margin:32px 0 8px;padding-bottom:4px;border-bottom:2px solid #2f5fd0;font-size:18px;line-height:1.3';
const ITEM = 'margin:0 0 14px';
const QUIET = 'color:#5b6573;font-size:13px';
const KEYWORDS = 'color:#1c6b45;font-size:13px';
const LINK = 'color:#2450b2;text-decoration:none';
const NEW = 'background:#1c6b45;color:#ffffff;border-radius:3px;padding:0 5px;font-size:11px';

/**
 * The digest as an HTML page with inline styles, fit for e-mail: no script, no image, nothing loaded. Everything from a
 * paper is escaped; only http and https links are links.
 *
 * @example
 * ```ts
 * renderDigestHtml(composeDigest([])).startsWith('<!doctype html>'); // true
 * ```
 */
export function renderDigestHtml(digest: Digest): string {
  checkDigest(digest);
  return `<!doctype html>\n${renderToString(<Page digest={digest} />)}\n`;
}

function Page({ digest }: { digest: Digest }): VNode {
  const title = cleanText(digest.title);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body style={BODY}>
        <div style={SHEET}>
          <h1 style="margin:0;font-size:24px;line-height:1.2">{title}</h1>
          <p style={`margin:4px 0 0;${QUIET}`}>{summary(digest)}</p>
          <Section heading={picksHeading}>
            {digest.withPicks && digest.picks.length === 0
              ? [<p style="margin:0">{noPicks}</p>]
              : digest.picks.map((pick) => <Pick pick={pick} />)}
          </Section>
          <Section heading={freshHeading}>{freshLines(digest)}</Section>
          <Section heading={trendsHeading(digest)}>
            {digest.trends.length > 0 && <p style="margin:0">{digest.trends.map(trendText).join(' · ')}</p>}
          </Section>
          {digest.topics.map((topic) => (
            <Topic topic={topic} withKin={digest.withKin === true} />
          ))}
        </div>
      </body>
    </html>
  );
}

/** New papers by topic, some of each. */
function freshLines(digest: Digest): VNode[] {
  const { groups, left } = freshByTopic(digest);
  const lines = groups.flatMap(({ name, size, shown }) => [
    ...(name === undefined
      ? []
      : [
          <div style="margin-top:8px">
            <b>{name}</b> <span style={QUIET}>{size}</span>
          </div>,
        ]),
    ...shown.map((paper) => (
      <div>
        <Reference paper={paper} />
      </div>
    )),
  ]);
  return left > 0 ? [...lines, <div style={QUIET}>and {left} more, marked new below</div>] : lines;
}

/** A heading with what it holds; nothing where it holds nothing. */
function Section({ heading, children }: { heading: string; children?: ComponentChildren }): VNode | null {
  const empty = children === false || (Array.isArray(children) && children.length === 0);
  if (empty) return null;
  return (
    <>
      <h2 style={HEADING}>{heading}</h2>
      {children}
    </>
  );
}

function Pick({ pick }: { pick: DigestPick }): VNode {
  const because = pick.because.map((liked) => `“${titleOf(liked)}”`).join(' and ');
  const reasons = [pick.words.map(cleanText).join(', '), because === '' ? '' : `like ${because}`];
  return (
    <div style={ITEM}>
      <b>
        <Reference paper={pick} />
      </b>
      <div style={QUIET}>{reasons.filter((reason) => reason !== '').join(' · ')}</div>
    </div>
  );
}

function Reference({ paper }: { paper: DigestReference }): VNode {
  return (
    <>
      {paper.number !== undefined && <span style={QUIET}>{paper.number} </span>}
      {titleOf(paper)}
    </>
  );
}

function Topic({ topic, withKin }: { topic: DigestTopic; withKin: boolean }): VNode {
  const about = topicKeywords(topic);
  return (
    <>
      <h2 style={HEADING}>
        {topicName(topic.label)} <span style={QUIET}>{topicSize(topic)}</span>
      </h2>
      {about.length > 0 && <p style={`margin:0 0 12px;${QUIET}`}>{about.join(', ')}</p>}
      {topic.papers.map((entry) => (
        <Entry entry={entry} withKin={withKin} />
      ))}
      {topic.left !== undefined && <p style={QUIET}>and {topic.left} more</p>}
    </>
  );
}

function Entry({ entry, withKin }: { entry: DigestPaper; withKin: boolean }): VNode {
  const { paper, number, keywords, kin, isNew } = entry;
  const url = paperUrl(paper);
  const title = titleOf(paper);
  const authors = byline(paper);
  return (
    <div style={ITEM}>
      <span style={QUIET}>{number}</span>{' '}
      <b>
        {url === undefined ? (
          title
        ) : (
          <a href={url} style={LINK}>
            {title}
          </a>
        )}
      </b>
      {isNew && (
        <>
          {' '}
          <span style={NEW}>new</span>
        </>
      )}
      {authors !== '' && <div style={QUIET}>{authors}</div>}
      {keywords.length > 0 && <div style={KEYWORDS}>{keywords.map(cleanText).join(' · ')}</div>}
      {kin.length > 0 ? <div style={QUIET}>{kinLine(kin)}</div> : withKin && <div style={QUIET}>{noKin}</div>}
    </div>
  );
}

/** `Near 45 Chain of Thought … (reasoning, traces); 12, 80` */
function kinLine([nearest, ...others]: readonly DigestKin[]): string {
  if (nearest === undefined) return '';
  const number = nearest.number === undefined ? '' : `${nearest.number} `;
  const words = nearest.words.length === 0 ? '' : ` (${nearest.words.map(cleanText).join(', ')})`;
  const numbers = others.flatMap((kin) => kin.number ?? []).join(', ');
  const more = numbers === '' ? '' : `; ${numbers}`;
  return `Near ${number}${titleOf(nearest)}${words}${more}`;
}
