/** A label that wants a place near a point. */
export interface LabelWish {
  /** The point, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it must stand beside its point: it names this one alone. */
  readonly isBeside?: boolean;
}

/** A place in pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The room that there is, in pixels. */
interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Left upper corner of a placed label. */
export interface LabelPlace {
  readonly left: number;
  readonly top: number;
}

/** Free room around each label, in pixels. */
const GAP = 3;
/** Places are tried on rings around the point, this many pixels apart. */
const RING = 9;
const RINGS = 12;
const ANGLES = 16;
/** How many pixels a label goes to cover one point less. */
const COVERED = 30;
/** Pixels from a point to a label beside it. */
const AWAY = 9;

/**
 * Places labels near their points so that none overlaps another or leaves the frame, and few points are covered; the
 * first ones choose first. A label that finds no place is `undefined`: better missing than unreadable.
 *
 * @param points - points that labels should not cover
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: Frame,
  points: readonly Point[] = [],
): (LabelPlace | undefined)[] {
  const taken: (LabelPlace & LabelWish)[] = [];
  return wishes.map((wish) => {
    const free = candidates(wish).filter(
      (place) => isInside(place, wish, frame) && !taken.some((other) => overlap(place, wish, other)),
    );
    const place = cheapest(free, ({ left, top }) => {
      const away = Math.hypot(left + wish.width / 2 - wish.x, top + wish.height / 2 - wish.y);
      return away + COVERED * points.filter((point) => covers({ left, top }, wish, point)).length;
    });
    if (place !== undefined) taken.push({ ...wish, ...place });
    return place;
  });
}

/** The candidate of the least cost, the first of several. */
function cheapest(places: readonly LabelPlace[], costOf: (place: LabelPlace) => number): LabelPlace | undefined {
  const costs = places.map(costOf);
  return places[costs.indexOf(costs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY))];
}

/** Right of the point, left of it, below and above. */
function besides({ x, y, width, height }: LabelWish): LabelPlace[] {
  return [
    { left: x + AWAY, top: y - height / 2 },
    { left: x - AWAY - width, top: y - height / 2 },
    { left: x - width / 2, top: y + AWAY },
    { left: x - width / 2, top: y - AWAY - height },
  ];
}

/** Places centred on the point, then on rings around it, the nearest first. */
function candidates(wish: LabelWish): LabelPlace[] {
  if (wish.isBeside === true) return besides(wish);
  const { x, y, width, height } = wish;
  const places = [{ left: x - width / 2, top: y - height / 2 }];
  for (let ring = 1; ring <= RINGS; ring++) {
    for (let angle = 0; angle < ANGLES; angle++) {
      const turn = (2 * Math.PI * angle) / ANGLES;
      // Labels are wide: sideways steps are longer, so that a ring passes the neighbour it had to avoid.
      const left = x - width / 2 + Math.cos(turn) * ring * RING * 1.6;
      places.push({ left, top: y - height / 2 - Math.sin(turn) * ring * RING });
    }
  }
  return places;
}

function isInside({ left, top }: LabelPlace, label: LabelWish, frame: Frame): boolean {
  return left >= 0 && top >= 0 && left + label.width <= frame.width && top + label.height <= frame.height;
}

function overlap({ left, top }: LabelPlace, label: LabelWish, other: LabelPlace & LabelWish): boolean {
  const apartX = left >= other.left + other.width + GAP || other.left >= left + label.width + GAP;
  const apartY = top >= other.top + other.height + GAP || other.top >= top + label.height + GAP;
  return !apartX && !apartY;
}

function covers({ left, top }: LabelPlace, label: LabelWish, { x, y }: Point): boolean {
  return x > left - GAP && y > top - GAP && x < left + label.width + GAP && y < top + label.height + GAP;
}
