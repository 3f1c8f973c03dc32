/** Words with which papers of every field report: they say nothing of a subject, alone or beside another word. */
const EMPTY = setOf(
  'able accuracy achieve achieved achieves across additionally address addresses advance advanced ' +
    'advancement advancements advances advantage advantages affect affected affects aim aimed aims allow ' +
    'allowing allows along already also although always among analyses analyze analyzed analyzing appear ' +
    'appears applicability applicable applied apply applying appropriate argue arise art ask asked aspect ' +
    'aspects assess assessed assessing assessment associated assume assumption attempt attempts available ' +
    'based become becomes begin benchmarks benefit benefits besides better beyond bridge bridges bridging ' +
    'bring broad broader brought called capable capture captures carried case cases categorize categorizes ' +
    'certain challenge challenges challenging characterize characterizes characterizing chosen claim clear ' +
    'clearly code com combine combined combining come common commonly community comparable compare compared ' +
    'comparing comparison competitive complete comprehensive compute concern concerns conclude conclusion ' +
    'conclusions conduct conducted confirm consequently consider consideration considered considering consist ' +
    'consistent consistently construct constructed contain contains contrast contribute contributes ' +
    'contribution contributions conventional corresponding could create created critical critically crucial ' +
    'current currently datasets deal deeper deeply define defined demand demands demonstrate demonstrated ' +
    'demonstrates demonstrating depend depends derive derived describe described desirable despite detail ' +
    'details determine determined develop developed developing difference different difficult directly ' +
    'discuss discussed draw drawn due early easily effect effective effectively effectiveness efficient ' +
    'efficiently effort efforts either emerge emerged emergent emerging emphasize employ employed employing ' +
    'employs enable enables enabling encourage end enhance enhanced ensure entire entirely especially ' +
    'essential essentially establish established establishes establishing evaluate evaluated evaluating ' +
    'evaluation even evidence exact examine example examples exhibit exhibiting exhibits exist existing ' +
    'expect expected experiment experimental experiments explain explaining explains explicit explicitly ' +
    'exploit exploiting exploits explore explored exploring extend extended extensive extensively facilitate ' +
    'facilitates facilitating fact fail fails failure failures far feasible finally find finding findings ' +
    'finds first five flexible focus focused follow following formulate formulated found four fully ' +
    'fundamental fundamentally furthermore future gain gains gap general generally get github give given ' +
    'gives goal goals good great greater group guide guided half handling hard harder heavily help hence high ' +
    'higher highest highly hinder holistic however html http https idea ideas identified identify identifying ' +
    'illustrate illustrates impact implement implications implies imply implying importance important ' +
    'importantly improve improved improvement improvements improves improving include includes including ' +
    'increase increased increasing increasingly indeed indicate inherent inherently initially insight ' +
    'insightful insights instead integrate integrates integrating intend interest interested interesting ' +
    'introduce introduced introduces introducing introduction investigate investigated investigates ' +
    'investigating investigation involve issue issues key kind kinds known lack lacks largely latter lead ' +
    'leading leads least leaves less leverage leveraging lie lies like likely likewise limit limitation ' +
    'limitations limited list literature lot low lower made main mainly mainstream make makes making manner ' +
    'many may mean means meet mention merely moreover motivate motivated motivates motivating move moving ' +
    'much namely nearly necessary need needed needs nevertheless new next non none notable notably notion ' +
    'novel number numerous observe observed obtain obtained obtaining obtains offer offering offers often one ' +
    'ones ongoing open opportunities opportunity order org organize organized original others outline ' +
    'outperform outperforms overall overcome overview page paper papers part particular particularly pdf ' +
    'perform performed performs perspective perspectives plausible play popular popularity pose posed poses ' +
    'possess possible potential potentially practical practice preliminary present presented presents ' +
    'preserve preserves preserving prevalent prevent previous previously primarily primary prior proclaim ' +
    'project prominent promise promising proper properly propose proposed proposes pros prove proved proves ' +
    'provide provided provides providing proving publication publications publicly published purpose put ' +
    'quite raise range rapid rapidly rarely rather reach recent recently recommend reduce reduced reduces ' +
    'regarding related release released releases relevant reliable reliably reliance relies rely relying ' +
    'remain remaining remains remarkable remarkably replace report reported represent represents require ' +
    'required requirements requires requiring research researchers respect respectively restrict restricted ' +
    'result resulting results reveal reveals review rich rigorous rise rising role roughly second see seek ' +
    'seem seems seen serve serves several share shed shortcoming shortcomings show showcase showcases showed ' +
    'showing shown shows significant significantly similar similarly simple simply simultaneously since ' +
    'solely solve solves solving sought specific specifically start state still strength strengthen strengths ' +
    'strive struggle studied studies study studying substantial substantially successful successfully such ' +
    'suffer suffers sufficient sufficiently suggest suggested suggesting suggests suitable summarize summary ' +
    'superior support supports surprising surprisingly tackle tackles tackling take taken tend tends term ' +
    'terms thereby therefore thorough thoroughly though three threefold thus together topic topics toward ' +
    'towards traditional transform treat treated truly try turn two twofold type types typical typically ' +
    'ultimately unable uncover underscore underscores understandable unique unlike unlock unprecedented usage ' +
    'use used useful usefulness user uses using usually utilize valuable value variety various vary vast ' +
    'versatile versatility via vital way ways weakness weaknesses website well whereas whether whole whose ' +
    'widely widespread within without work workflow works worth would www yet yield yielding yields',
);

/** Words of every field that say something beside another word ("inverse problem"), and nothing alone. */
const GENERAL = setOf(
  '2d 3d adaptive algorithm algorithmic algorithms analysis annotator annotators application applications ' +
    'approach approaches architecture architectures area automated automatic average basic behavior behaviour ' +
    'benchmark bound build capabilities capability change changes characteristics class classes complex ' +
    'complexity component components concept condition conditions construction content context control cost ' +
    'data dataset decision deep degree dependent design detailed development dimension dimensional direct ' +
    'distance distinct diverse diversity domain domains dynamic effects efficiency element elements ' +
    'engineering environment error estimate factor factors feature features field fields find fine fixed ' +
    'force form formal forms formulation forward framework free full function functional functions generate ' +
    'generated generating generation global good groups human hybrid implementation improve independent index ' +
    'individual information initial input interaction interactions knowledge large larger layer layers learn ' +
    'learned learning length level levels line linear local long machine map meaningful measure measurement ' +
    'measurements measures mechanism mechanisms method methods metric model modeling modelling models modern ' +
    'multi multiple natural nature novel object objects observation optimal original output pair parameter ' +
    'parameters partial pattern patterns per performance period point points power powerful predict ' +
    'prediction principle principles problem problems procedure process processes processing product ' +
    'properties property quality quantitative random rate ratio real real-world reality recovery region ' +
    'relation relations relationship relationships representation response robust sample scale scenario ' +
    'scenarios scheme science scientific self sequence set sets setting settings short similarity single size ' +
    'small solution solutions source space standard statistical step steps strategies strategy strong ' +
    'structural structure structured structures subject supervision system systems target task tasks ' +
    'technique techniques test theoretical time times tool tools total train trained training trust uncertain ' +
    'underlying understand understanding unified unit variable variables variation version year years',
);

/** The words with the commonest endings: `achieve` -> `achieves`, `achieved`, `achieving`. */
function setOf(words: string): ReadonlySet<string> {
  const forms = words.split(' ').flatMap((word) => {
    const stem = word.replace(/e$/, '');
    return [word, `${word}s`, `${stem}ed`, `${stem}ing`];
  });
  return new Set(forms);
}

/** Whether a word, as it stands in a text, is no part of any reason. */
export function isEmpty(word: string): boolean {
  return EMPTY.has(word.toLowerCase()) || /^\d+$/.test(word);
}

/** Whether a word, as it stands in a text, is no reason alone. */
export function isFiller(word: string): boolean {
  return isEmpty(word) || GENERAL.has(word.toLowerCase());
}
