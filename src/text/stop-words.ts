/**
 * English function words: the Snowball list, with the pieces that contractions leave behind when words are split at
 * apostrophes (`don't` -> `don`, `t`).
 *
 * Source: https://snowballstem.org/algorithms/english/stop.txt
 *
 * @category Text
 */
export const ENGLISH_STOP_WORDS: readonly string[] = (
  'i me my myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself ' +
  'it its itself they them their theirs themselves what which who whom this that these those am is are was were be ' +
  'been being have has had having do does did doing will would shall should can could may might must ought a an the ' +
  'and but if or because as until while of at by for with about against between into through during before after ' +
  'above below to from up down in out on off over under again further then once here there when where why how all any ' +
  'both each few more most other some such no nor not only own same so than too very s t don isn aren wasn weren hasn ' +
  'haven hadn doesn didn won wouldn shan shouldn couldn mustn cannot ll re ve d m'
).split(' ');
