import type { VNode } from 'preact';
import { usePage } from './context.js';
import type { Listed } from './listed.js';
import type { SearchResult } from './report-library.js';

/** What to do where nothing near was found. */
export function Advice({ result, list }: { result: SearchResult | undefined; list: Listed }): VNode | null {
  const { filters } = usePage();
  const isNone = list.papers.length === 0;
  if (isNone && Object.values(filters).some((value) => value !== undefined)) return <p>No paper passes the filters.</p>;
  if (result === undefined || (!isNone && !list.isFar)) return null;
  return (
    <>
      <p>
        {isNone
          ? 'No paper holds these words. Try fewer letters, or another word for it.'
          : `Nothing close to “${result.query.trim()}”.`}
      </p>
      <Suggestions questions={result.suggestions} />
      {!isNone && <p>These papers hold some of its words:</p>}
    </>
  );
}

/** Questions near to the one asked that have close answers. */
function Suggestions({ questions }: { questions: readonly string[] }): VNode | null {
  const { searchFor } = usePage();
  if (questions.length === 0) return null;
  return (
    <p class="suggestions">
      Perhaps you mean{' '}
      {questions.map((question) => (
        <button key={question} type="button" onClick={() => searchFor(question)}>
          {question}
        </button>
      ))}
    </p>
  );
}
