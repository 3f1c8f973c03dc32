import type { VNode } from 'preact';

/** Colours of topics; further topics take them again, and are told apart by their place and name. */
const TOPIC_COLOURS = 12;

/** The class that gives the colour of a topic. */
export function topicClass(topic: number): string {
  return `topic-${topic % TOPIC_COLOURS}`;
}

/** A dot in the colour of a topic, as on the map. */
export function TopicDot({ topic }: { topic: number }): VNode {
  return <span class={`dot ${topicClass(topic)}`} aria-hidden="true" />;
}
