import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

/** A place on the map, 0 to {@link MAP_SIZE} both ways. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Two papers that are like one another, by their numbers. */
export interface MapLink {
  readonly source: number;
  readonly target: number;
  /** Cosine, 0 to 1. */
  readonly score: number;
}

/** Width and height of the map. */
export const MAP_SIZE = 1000;
/** Steps of the simulation; a large listing starts near its end already, since topics start apart. */
const TICKS = 260;
const TICKS_LARGE = 120;
const LARGE = 800;
/** Distance of two unrelated neighbours, before the map is scaled. */
const LENGTH = 30;
/** Papers from which on the map is filled to its edges: a few would lie in its corners. */
const MANY = 24;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

interface Node extends SimulationNodeDatum {
  readonly homeX: number;
  readonly homeY: number;
}

/**
 * Places papers so that similar ones are near and topics keep together: links pull, papers push one another off, and a
 * weak pull holds each topic at its home. The same on every machine.
 *
 * @param topics - number of the topic of each paper
 * @param links - pairs of similar papers
 */
export function layoutMap(topics: readonly number[], links: readonly MapLink[]): MapPoint[] {
  const nodes = startingPlaces(topics);
  const edges: (SimulationLinkDatum<Node> & { score: number })[] = links.map((link) => ({ ...link }));
  const simulation = forceSimulation(nodes)
    .force(
      'links',
      forceLink(edges)
        .distance(({ score }) => LENGTH * (1.2 - score))
        .strength(({ score }) => Math.min(1, score)),
    )
    .force(
      'apart',
      forceManyBody<Node>()
        .strength(-LENGTH)
        .distanceMax(LENGTH * 12),
    )
    .force('room', forceCollide<Node>(LENGTH / 3))
    .force('homeX', forceX<Node>(({ homeX }) => homeX).strength(0.05))
    .force('homeY', forceY<Node>(({ homeY }) => homeY).strength(0.05))
    .stop();
  simulation.alphaDecay(1 - 0.001 ** (1 / ticksFor(nodes.length)));
  simulation.tick(ticksFor(nodes.length));
  return fitted(nodes);
}

function ticksFor(size: number): number {
  return size > LARGE ? TICKS_LARGE : TICKS;
}

/** Topics on a sunflower spiral, the largest in the middle; the papers of a topic on a small spiral of their own. */
function startingPlaces(topics: readonly number[]): Node[] {
  const spread = LENGTH * Math.sqrt(topics.length) * 0.5;
  const seen = new Map<number, number>();
  return topics.map((topic) => {
    const place = seen.get(topic) ?? 0;
    seen.set(topic, place + 1);
    const home = spiral(topic, spread);
    const offset = spiral(place, LENGTH / 2);
    return { x: home.x + offset.x, y: home.y + offset.y, homeX: home.x, homeY: home.y };
  });
}

function spiral(place: number, step: number): MapPoint {
  const radius = step * Math.sqrt(place + 0.5);
  const angle = place * GOLDEN_ANGLE;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Moves and stretches the places to fill the map, or its middle if they are few, in whole numbers. */
function fitted(nodes: readonly Node[]): MapPoint[] {
  const xs = nodes.map(({ x }) => x ?? 0);
  const ys = nodes.map(({ y }) => y ?? 0);
  const part = Math.min(1, 0.4 + nodes.length / MANY);
  const [fitX, fitY] = [fitTo(xs, part), fitTo(ys, part)];
  return nodes.map((_, i) => ({ x: fitX(xs[i] ?? 0), y: fitY(ys[i] ?? 0) }));
}

/** Stretches values over a part of the map, in its middle. */
function fitTo(values: readonly number[], part: number): (value: number) => number {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const range = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - least;
  const share = (value: number): number => (range > 0 ? (value - least) / range - 0.5 : 0);
  return (value) => Math.round(MAP_SIZE / 2 + share(value) * part * MAP_SIZE);
}
