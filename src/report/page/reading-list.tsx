import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { PageProfile } from '../page-data.js';
import { usePage } from './context.js';
import { KinList } from './kin-list.js';
import { parseProfile } from './profile.js';
import { paperHref } from './route.js';

const PICKS = 12;

/** What the reader liked and disliked, and the papers to read next. */
export function ReadingList(): VNode {
  const { library, profile } = usePage();
  const picks = useMemo(() => library.recommend(profile, PICKS), [library, profile]);
  return (
    <section class="reading">
      <h2>Reading list</h2>
      {picks.length === 0 ? (
        <p>
          {profile.liked.some((id) => library.get(id) !== undefined)
            ? 'Nothing in this listing is close to what you liked.'
            : 'Like a paper, and papers worth reading next appear here, with the words that speak for and against them.'}
        </p>
      ) : (
        <>
          <h3>Read next</h3>
          <KinList kin={picks} />
        </>
      )}
      <Judged heading="Liked" verdict="liked" ids={profile.liked} />
      <Judged heading="Not for me" verdict="disliked" ids={profile.disliked} />
      <KeepProfile />
    </section>
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
      <button type="button" onClick={() => download(profile)}>
        Save as likes.json
      </button>
      <label class="file">
        Load likes.json
        <input ref={input} type="file" accept="application/json,.json" onChange={load} />
      </label>
    </p>
  );
}

function download(profile: PageProfile): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(profile, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = Object.assign(document.createElement('a'), { href: address, download: 'likes.json' });
  link.click();
  URL.revokeObjectURL(address);
}
