import type { VNode } from 'preact';

/** Hues that are told apart; further topics take them again with another shape. */
export const HUES = 12;
/** Shapes of points: circle, square, triangle, diamond. */
export const SHAPES = 4;

/** The shape of a topic's points, a number below {@link SHAPES}. */
export function shapeOf(topic: number): number {
  return Math.floor(topic / HUES) % SHAPES;
}

/** The classes that give the colour and the shape of a topic. */
export function topicClass(topic: number): string {
  return `topic-${topic % HUES} shape-${shapeOf(topic)}`;
}

/** A dot in the colour and the shape of a topic, as on the map. */
export function TopicDot({ topic }: { topic: number }): VNode {
  return <span class={`dot ${topicClass(topic)}`} aria-hidden="true" />;
}
