/** Numbers by name that a choice is made by, each with a weight. */
type Signs<T> = { readonly [Name in keyof T]: number };

/** Least and most that each sign can be. */
export type SignRanges<T> = { readonly [Name in keyof T]: readonly [least: number, most: number] };

/** Sums that are put together in another order differ by less. */
export const ROUNDING = 1e-6;

const namesOf = <T extends object>(signs: T): readonly (keyof T)[] => Object.keys(signs) as (keyof T)[];

/** What all signs say together: above 0 for yes. */
export const logit = <T extends Signs<T>>(signs: T, weights: T, bias: number): number =>
  namesOf(weights).reduce((sum, name) => sum + signs[name] * weights[name], bias);

/** What some of the signs add. */
export const sumOf = <T extends Signs<T>>(signs: T, weights: T): number =>
  namesOf(signs).reduce((sum, name) => sum + signs[name] * weights[name], 0);

/** The least that signs within ranges can add. */
export const leastOf = <T extends Signs<T>>(ranges: SignRanges<T>, weights: T): number =>
  namesOf(ranges).reduce((sum, name) => sum + weights[name] * ranges[name][weights[name] > 0 ? 0 : 1], 0);

/** The most that signs within ranges can add. */
export const mostOf = <T extends Signs<T>>(ranges: SignRanges<T>, weights: T): number =>
  namesOf(ranges).reduce((sum, name) => sum + weights[name] * ranges[name][weights[name] > 0 ? 1 : 0], 0);
