import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Library, type Paper, TopicClassifier } from 'paperkin';
import { arxivBackground } from 'paperkin/arxiv';
import { readListing, updateLibrary } from 'paperkin/node';
import {
  type Digest,
  type DigestPick,
  renderDigestHtml,
  renderDigestMail,
  renderDigestMarkdown,
} from 'paperkin/report';

/** What to read, for whom, and where to write it. */
export interface Settings {
  /** The file that remembers papers, and what was liked, over days. It is made on the first one. */
  readonly library: string;
  /** Folder of the digests. */
  readonly out: string;
  /** Interests by name, each with words that describe it. */
  readonly interests: Readonly<Record<string, readonly string[]>>;
  readonly mail: { readonly from: string; readonly to: string };
}

/** Most papers picked for one interest, and the least probability that a paper fits it. */
const PICKED = { limit: 3, minProbability: 0.5 };

/** Adds the listings of a day to the library and writes its digest as Markdown, as HTML and as a message to send. */
export async function dailyDigest(settings: Settings, files: readonly string[], date: string): Promise<Digest> {
  const digest = await updateLibrary(settings.library, async (library) => {
    const added: Paper[] = [];
    for (const file of files)
      added.push(...library.add(await readListing(file), { from: basename(file), date }).papers);
    const ofLikes = library.digest({ title: `Papers of ${date}`, perTopic: 5 });
    const ofInterests = await picksByInterest(library, added, settings.interests);
    const picked = new Set(ofInterests.map(({ id }) => id));
    return { ...ofLikes, picks: [...ofInterests, ...ofLikes.picks.filter(({ id }) => !picked.has(id))] };
  });
  await mkdir(settings.out, { recursive: true });
  const path = (ending: string) => join(settings.out, `${date}.${ending}`);
  await writeFile(path('md'), renderDigestMarkdown(digest));
  await writeFile(path('html'), renderDigestHtml(digest));
  await writeFile(path('eml'), await renderDigestMail(digest, settings.mail));
  return digest;
}

/** The new papers that fit an interest best, each under the first interest that it fits. */
async function picksByInterest(
  library: Library,
  papers: readonly Paper[],
  interests: Settings['interests'],
): Promise<DigestPick[]> {
  const background = await arxivBackground();
  const classifier = TopicClassifier.fromDescriptions(interests, { listing: library, background });
  const picks = new Map<string, DigestPick>();
  for (const interest of Object.keys(interests)) {
    for (const { input, probability } of classifier.rank(papers, interest, PICKED)) {
      if (!picks.has(input.id)) picks.set(input.id, pick(library, input, { interest, probability }));
    }
  }
  return [...picks.values()];
}

function pick(
  library: Library,
  { id, title }: Paper,
  { interest, probability }: { interest: string; probability: number },
): DigestPick {
  const number = library.get(id)?.number;
  const named = { id, title, ...(number !== undefined && { number }) };
  return { ...named, score: probability, closeness: 'related', words: [interest], because: [] };
}
