import type { Paper } from '../../index.js';
import {
  composeDigest,
  type Digest,
  renderDigestHtml,
  renderDigestMail,
  renderDigestMarkdown,
  renderDigestText,
} from '../../report.js';
import { CliError } from '../errors.js';
import type { Io } from '../io.js';
import { loadListing } from '../load.js';
import { jsonLine } from '../output.js';
import { type ReaderArguments, readerOptions } from '../reader-options.js';
import { writeOutput } from '../write-output.js';

/** The forms a digest can be printed in. */
export const DIGEST_FORMATS = ['text', 'markdown', 'html', 'eml'] as const;

interface DigestOptions extends ReaderArguments {
  readonly json?: boolean;
  readonly format: (typeof DIGEST_FORMATS)[number];
  readonly from: string;
  readonly to: string;
  readonly output?: string;
}

/** `paperkin digest`, and `paperkin` with a listing alone: topics with their papers, keywords and nearest kin. */
export async function digestCommand(path: string, options: DigestOptions, io: Io): Promise<void> {
  const { papers } = (await loadListing(path, io)).listing;
  const reader = await readerOptions(options, io);
  io.progress('Finding topics, keywords and kin');
  const digest = composeDigest(papers, reader);
  if (options.json) for (const line of digestLines(digest)) io.stdout(jsonLine(line));
  else {
    const inputs = [path, options.before, options.profile];
    await writeOutput(await rendered(digest, options, io), { output: options.output, inputs }, io);
  }
}

async function rendered(digest: Digest, { format, from, to }: DigestOptions, io: Io): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return renderDigestText(digest, { width: io.columns, color: io.color });
    case 'markdown':
      return renderDigestMarkdown(digest);
    case 'html':
      return renderDigestHtml(digest);
    case 'eml':
      return mail(digest, { from, to });
  }
}

async function mail(digest: Digest, head: { from: string; to: string }): Promise<Uint8Array> {
  try {
    return await renderDigestMail(digest, head);
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}

interface DigestLine {
  readonly id: Paper['id'];
  readonly title: string;
  readonly topic: string;
  readonly isNew: boolean;
  readonly keywords: readonly string[];
  readonly kin: Digest['topics'][number]['papers'][number]['kin'];
}

function digestLines(digest: Digest): DigestLine[] {
  return digest.topics.flatMap(({ label, papers }) =>
    papers.map(({ paper, isNew, keywords, kin }) => ({
      id: paper.id,
      title: paper.title,
      topic: label,
      isNew,
      keywords,
      kin,
    })),
  );
}
