import type { Paper } from '../../index.js';
import {
  composeDigest,
  type Digest,
  renderDigestHtml,
  renderDigestMail,
  renderDigestMarkdown,
  renderDigestText,
} from '../../report.js';
import { type Collection, openCollection } from '../collection.js';
import { CliError } from '../errors.js';
import { pathsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { jsonLine, rounded } from '../output.js';
import { type ReaderArguments, readerOptions } from '../reader-options.js';
import { writeOutput } from '../write-output.js';

/** The forms a digest can be printed in. */
export const DIGEST_FORMATS = ['text', 'markdown', 'html', 'eml'] as const;

/** Papers of a topic that are printed, unless it is said. */
const PER_TOPIC = 12;

interface DigestOptions extends ReaderArguments {
  readonly json?: boolean;
  readonly format: (typeof DIGEST_FORMATS)[number];
  readonly from: string;
  readonly to: string;
  readonly output?: string;
  readonly since?: string;
  readonly perTopic?: number;
  readonly all?: boolean;
}

/** `paperkin digest`, and `paperkin` with a listing alone: topics with their papers, keywords and nearest kin. */
export async function digestCommand(operands: readonly string[], options: DigestOptions, io: Io): Promise<void> {
  const paths = await pathsOf(operands);
  const digest = await digestOf(await openCollection(paths, io), options, io);
  if (options.json) for (const line of digestLines(digest)) io.stdout(jsonLine(line));
  else {
    const inputs = [...paths, options.before, options.profile];
    await writeOutput(await rendered(digest, options, io), { output: options.output, inputs }, io);
  }
}

async function digestOf(collection: Collection, options: DigestOptions, io: Io): Promise<Digest> {
  const { library, isKept } = collection;
  const { json = false, all = false, since, title } = options;
  const shown = {
    ...(!json && !all && { perTopic: options.perTopic ?? PER_TOPIC }),
    ...(title !== undefined && { title }),
  };
  const reader = await readerOptions(collection, options, io);
  if (since !== undefined && !isKept) throw new CliError('--since is for libraries; see paperkin add --help');
  io.progress('Finding topics, keywords and kin');
  if (!isKept) return composeDigest(library, { ...reader, ...shown });
  return library.digest({ ...shown, ...(since !== undefined && { since }) });
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
  readonly number: number;
  readonly id: Paper['id'];
  readonly title: string;
  readonly topic: string;
  readonly isNew: boolean;
  readonly keywords: readonly string[];
  readonly kin: Digest['topics'][number]['papers'][number]['kin'];
}

function digestLines(digest: Digest): DigestLine[] {
  return digest.topics.flatMap(({ label, papers }) =>
    papers.map(({ number, paper, isNew, keywords, kin }) => ({
      number,
      id: paper.id,
      title: paper.title,
      topic: label,
      isNew,
      keywords,
      kin: kin.map((one) => ({ ...one, score: rounded(one.score) })),
    })),
  );
}
