/**
 * Words no keyword holds: function words, auxiliaries, linking adverbs and the verbs with which abstracts report
 * ("we propose", "results show"). Every other word is left to the ranker.
 *
 * @category Keywords
 */
export const KEYWORD_STOP_WORDS: readonly string[] = (
  'a an the this that these those such same each every either neither both all any some few several many much more most ' +
  'other another others no nor not none own i me my mine we us our ours ourselves you your yours yourself he him his ' +
  'himself she her hers herself it its itself they them their theirs themselves oneself who whom whose which what ' +
  'whatever whichever whoever and or but so yet if then else than as because since although though while whereas whether ' +
  'unless until when whenever where wherever why how however therefore thus hence moreover furthermore nevertheless ' +
  'nonetheless besides otherwise instead meanwhile of in on at by for with without within to from into onto upon about ' +
  'above below over under between among amongst across through throughout during before after against along around ' +
  'behind beyond despite except toward towards via per near off out up down inside outside beside amid like unlike ' +
  'regarding concerning according due versus vs is am are was were be been being has have had having do does did doing ' +
  "done can could may might must shall should will would cannot isn't aren't wasn't weren't hasn't haven't can't don't " +
  "doesn't didn't won't one's let's it's very too also only just even still already again further here there now often " +
  'always never ever usually generally typically commonly frequently recently currently previously finally firstly ' +
  'secondly mainly mostly largely particularly especially specifically namely respectively thereby herein therein whereby ' +
  'quite rather almost nearly approximately merely simply well far so-called etc e.g i.e et al ie eg and/or let lets get ' +
  'gets got become becomes became make makes made take takes taken give gives given use uses using used show shows ' +
  'showed shown propose proposes proposed present presents presented demonstrate demonstrates demonstrated describe ' +
  'describes described discuss discusses discussed introduce introduces introduced investigate investigates investigated ' +
  'examine examines examined allow allows allowed enable enables enabled provide provides provided achieve achieves ' +
  'achieved obtain obtains obtained require requires required consist consists consider considers considered develop ' +
  'develops developed improve improves improved address addresses addressed compare compared applied apply applies based ' +
  'called named known found find finds seen see sees suggest suggests suggested indicate indicates indicated reveal ' +
  'reveals revealed include includes including included lead leads led perform performs performed studied analyzed ' +
  'analysed evaluate evaluates evaluated help helps helped aim aims aimed focus focuses focused contain contains ' +
  'contained tend tends remain remains remained exist exists seem seems appear appears offer offers rely relies depends ' +
  'depend explore explores explored conducted conduct ' +
  // Cross-references, and units behind numbers, as the bodies of papers have them.
  'fig figs eq eqs eqn eqns ref refs cf ca resp approx kg mg cm mm km nm hz khz mhz ghz kpa mpa gpa kev mev gev ppm rpm db'
).split(' ');

/** Prepositions after which a noun phrase starts. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of in on for with by to from using via at as into between through over under'.split(' '),
);

/** Determiners after which a noun phrase starts. */
export const DETERMINERS: ReadonlySet<string> = new Set('the a an this these our their its such each any'.split(' '));

/** Auxiliaries that end the noun phrase before them. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  'is are was were be been has have can will may must should'.split(' '),
);

/** Conjunctions after which a noun phrase starts. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'or']);
