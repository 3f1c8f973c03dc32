import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { usePage } from './context.js';
import { TopicDot } from './topic-dot.js';

/** Topics shown before the reader asks for the others. */
const SHOWN = 8;

/** The topics with their sizes; pressing one lists its papers alone. */
export function TopicChips(): VNode | null {
  const { library, filters, setFilters } = usePage();
  const { papers, topics } = library.data;
  const [isWhole, setWhole] = useState(topics.length <= SHOWN + 2);
  const sizes = useMemo(() => {
    const counts = topics.map(() => 0);
    for (const { topic } of papers) counts[topic] = (counts[topic] ?? 0) + 1;
    return counts;
  }, [papers, topics]);
  if (topics.length < 2) return null;
  const isShown = (topic: number): boolean => isWhole || topic < SHOWN || topic === filters.topic;
  return (
    <ul class="chips topics" aria-label="Topics">
      {topics.map(
        ({ label }, topic) =>
          isShown(topic) && (
            <li key={topic}>
              <button
                type="button"
                class="chip"
                aria-pressed={filters.topic === topic}
                onClick={() => setFilters({ ...filters, topic: filters.topic === topic ? undefined : topic })}
              >
                <TopicDot topic={topic} /> {label} <span class="quiet">{sizes[topic]}</span>
              </button>
            </li>
          ),
      )}
      {!isWhole && (
        <li>
          <button type="button" class="chip" onClick={() => setWhole(true)}>
            {topics.length - SHOWN} more topics
          </button>
        </li>
      )}
    </ul>
  );
}
