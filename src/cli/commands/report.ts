import { arxivTopics } from '../../arxiv.js';
import { renderReport } from '../../report.js';
import type { Io } from '../io.js';
import { loadListing } from '../load.js';
import { loadModels } from '../models.js';
import { readProfile } from '../profile.js';
import { writeOutput } from '../write-output.js';

interface ReportCommandOptions {
  readonly output: string;
  readonly before?: string;
  readonly profile?: string;
  readonly title?: string;
}

/** `paperkin report`: one self-contained HTML file. */
export async function reportCommand(path: string, options: ReportCommandOptions, io: Io): Promise<void> {
  const { papers } = (await loadListing(path, io)).listing;
  const before = options.before === undefined ? undefined : (await loadListing(options.before, io)).listing.papers;
  io.progress('Laying out the report');
  const html = renderReport(papers, {
    ...(await loadModels()),
    arxiv: await arxivTopics(),
    ...(before && { before }),
    ...(options.profile !== undefined && { profile: await readProfile(options.profile) }),
    ...(options.title !== undefined && { title: options.title }),
  });
  await writeOutput(html, options.output, io);
  if (options.output !== '-') io.stderr(`${papers.length} papers written to ${options.output}\n`);
}
