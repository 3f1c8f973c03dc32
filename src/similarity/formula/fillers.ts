/** Words with which papers of every field report: they say nothing of a subject, alone or beside another word. */
const EMPTY = setOf(
  'able accuracy achieve across additionally address addresses advance advancement advantage affect aim ' +
    'allow along already also although always among analyses analyze appear applicability applicable applied ' +
    'apply appropriate argue arise art ask aspect assess assessment associated assume assumption attempt ' +
    'available based become begin benchmarks benefit besides better beyond bridge bring broad broader ' +
    'brought called capable capture carried case categorize certain challenge characterize chosen claim ' +
    'clear clearly code com combine come common commonly community comparable compare comparison competitive ' +
    'complete comprehensive compute concern conclude conclusion conduct confirm consequently consider ' +
    'consideration consist consistent consistently construct contain contrast contribute contribution ' +
    'conventional corresponding could create critical critically crucial current currently datasets deal ' +
    'deeper deeply define demand demonstrate depend derive describe desirable despite detail determine ' +
    'develop difference different difficult directly discuss draw drawn due early easily effect effective ' +
    'effectively effectiveness efficient efficiently effort either emerge emergent emphasize employ enable ' +
    'encourage end enhance ensure entire entirely especially essential essentially establish establishes ' +
    'evaluate evaluation even evidence exact examine example exhibit exist expect experiment experimental ' +
    'explain explicit explicitly exploit explore extend extensive extensively facilitate fact fail failure ' +
    'far feasible finally find finding first five flexible focus follow formulate found four fully ' +
    'fundamental fundamentally furthermore future gain gap general generally get github give given goal good ' +
    'great greater group guide half handling hard harder heavily help hence high higher highest highly ' +
    'hinder holistic however html http idea identified identify illustrate impact implement implications ' +
    'implies imply importance important importantly improve improvement include increase increasingly indeed ' +
    'indicate inherent inherently initially insight insightful instead integrate intend interest introduce ' +
    'introduction investigate investigation involve issue key kind known lack largely latter lead least ' +
    'leaves less leverage lie like likely likewise limit limitation list literature lot low lower made main ' +
    'mainly mainstream make making manner many may mean meet mention merely moreover motivate move much ' +
    'namely nearly necessary need nevertheless new next non none notable notably notion novel number ' +
    'numerous observe obtain offer offering often one ongoing open opportunities opportunity order org ' +
    'organize original others outline outperform overall overcome overview page paper part particular ' +
    'particularly pdf perform perspective plausible play popular popularity pose possess possible potential ' +
    'potentially practical practice preliminary present preserve prevalent prevent previous previously ' +
    'primarily primary prior proclaim project prominent promise proper properly propose pros prove provide ' +
    'publication publicly published purpose put quite raise range rapid rapidly rarely rather reach recent ' +
    'recently recommend reduce regarding related release relevant reliable reliably reliance relies rely ' +
    'remain remarkable remarkably replace report represent require requirements research researchers respect ' +
    'respectively restrict result reveal review rich rigorous rise role roughly second see seek seem seen ' +
    'serve several share shed shortcoming show showcase shown significant significantly similar similarly ' +
    'simple simply simultaneously since solely solve sought specific specifically start state still strength ' +
    'strengthen strive struggle studied studies study substantial substantially successful successfully such ' +
    'suffer sufficient sufficiently suggest suitable summarize summary superior support surprising ' +
    'surprisingly tackle take taken tend term thereby therefore thorough thoroughly though three threefold ' +
    'thus together topic toward traditional transform treat truly try turn two twofold type typical ' +
    'typically ultimately unable uncover underscore understandable unique unlike unlock unprecedented usage ' +
    'use useful usefulness user usually utilize valuable value variety various vary vast versatile ' +
    'versatility via vital way weakness weaknesses website well whereas whether whole whose widely ' +
    'widespread within without work workflow worth would www yet yield',
);

/** Words of every field that say something beside another word ("inverse problem"), and nothing alone. */
const GENERAL = setOf(
  '2d 3d adaptive algorithm algorithmic analysis annotator application approach approaches architecture ' +
    'area automated automatic average basic behavior behaviour benchmark bound build capabilities capability ' +
    'change characteristics class classes complex complexity component concept condition construction ' +
    'content context control cost data dataset decision deep degree dependent design development dimension ' +
    'dimensional direct distance distinct diverse diversity domain dynamic efficiency element engineering ' +
    'environment error estimate factor feature field fine fixed force form formal formulation forward ' +
    'framework free full function functional generate generation global human hybrid implementation ' +
    'independent index individual information initial input interaction knowledge large larger layer learn ' +
    'learning length level line linear local long machine map meaningful measure measurement mechanism ' +
    'method metric model modeling modelling modern multi multiple natural nature object observation optimal ' +
    'output pair parameter partial pattern per performance period point power powerful predict prediction ' +
    'principle problem procedure process processes processing product properties property quality ' +
    'quantitative random rate ratio real reality recovery region relation relationship representation ' +
    'response robust sample scale scenario scheme science scientific self sequence set setting short ' +
    'similarity single size small solution source space standard statistical step strategies strategy strong ' +
    'structural structure subject supervision system target task technique test theoretical time tool total ' +
    'train training trust uncertain underlying understand understanding unified unit variable variation ' +
    'version year',
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
