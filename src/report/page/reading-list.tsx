import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { usePage } from './context.js';
import { ExportMenu } from './export-menu.js';
import { download } from './exports.js';
import { KinList } from './kin-list.js';
import { parseProfile } from './profile.js';
import { paperHref } from './route.js';
import { useAnswer } from './use-answer.js';

const PICKS = 12;

/** What the reader liked and disliked, and the papers to read next. */
export function ReadingList(): VNode {
  const { profile } = usePage();
  return (
    <section class="reading">
      <div class="count">
        <h2>Reading list</h2>
        <ExportMenu from="liked" />
      </div>
      <Judged heading="Liked" verdict="liked" ids={profile.liked} />
      <Picks />
      <Judged heading="Not for me" verdict="disliked" ids={profile.disliked} />
      <KeepProfile />
    </section>
  );
}

/** Papers to read next, or how to get some. */
function Picks(): VNode | null {
  const { library, profile } = usePage();
  const picks = useAnswer(() => library.recommend(profile, PICKS), [library, profile]);
  const knows = profile.liked.some((id) => library.get(id) !== undefined);
  if (!knows) {
    return (
      <p>Like a paper, and papers worth reading next appear here, with the words that speak for and against them.</p>
    );
  }
  if (picks === undefined) return null;
  return (
    <>
      <h3>Read next</h3>
      {picks.length === 0 ? <p>Nothing in this listing is close to what you liked.</p> : <KinList kin={picks} />}
    </>
  );
}

function Judged({
  heading,
  verdict,
  ids,
}: {
  heading: string;
  verdict: 'liked' | 'disliked';
  ids: readonly string[];
}): VNode | null {
  const { library, judge } = usePage();
  const known = ids.flatMap((id) => library.get(id) ?? []);
  if (ids.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="rows">
        {known.map(({ id, title }) => (
          <li key={id} class="row judged">
            <a href={paperHref(id)}>{title}</a>
            <button type="button" class="icon" aria-label={`Remove ${title}`} onClick={() => judge(id, verdict)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      {ids.length > known.length && <p class="quiet">and {ids.length - known.length} of other listings</p>}
    </>
  );
}

/** Saving the profile as the file that `paperkin digest --profile` reads, and loading it. */
function KeepProfile(): VNode {
  const { profile, setProfile } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const load = async () => {
    const text = await input.current?.files?.[0]?.text();
    const loaded = parseProfile(text ?? '');
    if (loaded !== undefined) setProfile(loaded);
  };
  return (
    <p class="verdict">
      <button
        type="button"
        onClick={() =>
          download(`${JSON.stringify(profile, null, 2)}\n`, { file: 'likes.json', type: 'application/json' })
        }
      >
        Save as likes.json
      </button>
      <label class="file">
        Load likes.json
        <input ref={input} class="hidden" type="file" accept="application/json,.json" onChange={load} />
      </label>
    </p>
  );
}
