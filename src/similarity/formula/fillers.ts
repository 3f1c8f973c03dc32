import { stem } from '../../text/stemmer.js';

/** Words with which papers of every field report: they say nothing of a subject, alone or beside another word. */
const EMPTY = stems(
  'able achieve achieves achieved across additionally address addresses aim aims allow allows allowing along already also ' +
    'although analyze analyzed analyzing answer appear appears apply applied applying approach approaches appropriate ' +
    'argue arise art aspect aspects associated assume available based become becomes begin better beyond besides bring ' +
    'build building called capable capture captures carried case cases certain challenge challenges challenging ' +
    'characterize claim clear clearly combine combined combining come common commonly compare compared comparing comparable ' +
    'comparison competitive complete comprehensive compute conclude conduct conducted confirm consider considered ' +
    'considering consist consistent consistently construct constructed contain contains contrast contribute contribution ' +
    'contributions corresponding could create created critical crucial current currently deal define defined demonstrate ' +
    'demonstrates demonstrated depend depends derive derived describe described despite determine determined develop ' +
    'developed developing difference different difficult directly discuss discussed due early easily effect effective ' +
    'effectively effectiveness efficient efficiently either enable enables enabling end enhance enhanced ensure essential ' +
    'establish established evaluate evaluated evaluating evaluation even evidence exact examine example examples exhibit ' +
    'exist existing experiment experiments experimental explain explicit explicitly exploit explore explored exploring ' +
    'extend extended extensive fact far finally find finding findings first five focus focused follow following formulate ' +
    'found four framework fully fundamental furthermore future gain gap general generally get give given gives good great ' +
    'greater group help hence high higher highest highly however idea identify identified identifying impact implement ' +
    'implications important importantly improve improved improvement improvements improves improving include includes ' +
    'including increase increased increasing increasingly indeed indicate insight insights instead interest interesting ' +
    'introduce introduced introduces investigate investigated involve issue issues key known lack largely lead leading leads ' +
    'least less leverage leveraging like likely limitation limitations limited literature low lower made main mainly make ' +
    'makes making many may mean means meet method methods moreover motivated much namely need needed needs nevertheless new ' +
    'next none notable notably novel number numerous observe observed obtain obtained offer offers often one ones open ' +
    'order others outperform outperforms overall overcome paper papers part particular particularly perform performed ' +
    'performance performs plausible play possible potential potentially practical practice present presented presents ' +
    'previous previously prior promising proper properly propose proposed proposes prove proved provide provided provides ' +
    'providing purpose put question questions raise range rather reach recent recently reduce reduced reduces related ' +
    'relevant rely remain remains remarkable report reported represent require required requirements requires research ' +
    'researchers respect respectively result resulting results reveal reveals review role second see seek several share ' +
    'show showed showing shown shows significant significantly similar similarly simple simply since solve solving ' +
    'specific specifically state still studied studies study studying substantial substantially successful successfully ' +
    'such suffer sufficient suggest suggests suitable summarize superior support take taken technique techniques term terms ' +
    'therefore though three thus together toward towards traditional try two type types typical typically understand ' +
    'understanding unlike use used useful user uses using usually utilize valuable value various vary via way ways well ' +
    'whereas whether whole widely widespread within without work works would yet yield yields code github https http www ' +
    'com org html pdf project page website datasets benchmarks accuracy',
);

/** Words of every field that say something beside another word ("inverse problem"), and nothing alone. */
const GENERAL = stems(
  'algorithm algorithms analysis application applications area average basic behavior behaviour bound cell change changes ' +
    'characteristics class classes complex complexity component components concept condition conditions construction ' +
    'content context control cost data dataset benchmark degree dependent design detailed development direct dimension ' +
    'dimensional distance distinct domain domains dynamic effects efficiency element elements environment error estimate ' +
    'factor factors fast feature features field fields find fine fixed force form formal forms formulation free full ' +
    'function functional functions generate generated generating generation global good groups human hybrid implementation ' +
    'improve independent index individual information initial input interaction interactions knowledge large larger learn ' +
    'learned learning length level levels line linear local long machine map measure measurement measurements measures ' +
    'mechanism mechanisms metric model modeling modelling models modern multi multiple natural nature non novel object ' +
    'objects observation optimal original output pair parameter parameters partial pattern patterns per period point ' +
    'points position power powerful prediction predict principle principles problem problems procedure process processes ' +
    'processing product property properties quality quantitative random rate ratio real real-world reality recovery region ' +
    'relation relations relationship relationships representation response robust sample scale scenario scenarios scheme ' +
    'science scientific self sequence set sets setting settings short single size small solution solutions source space ' +
    'standard statistical step steps strategy strategies strong structure structural structures structured subject system ' +
    'systems target task tasks test theoretical theory time times tool tools total train trained training underlying ' +
    'unified uncertain unit variable variables variation version world year years',
);

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}

/** Whether a word, as it stands in a text, is no part of any reason. */
export function isEmpty(word: string): boolean {
  return EMPTY.has(stem(word.toLowerCase())) || /^\d+$/.test(word);
}

/** Whether a word, as it stands in a text, is no reason alone. */
export function isFiller(word: string): boolean {
  return isEmpty(word) || GENERAL.has(stem(word.toLowerCase()));
}
