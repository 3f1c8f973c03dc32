// The arrows of the house: who may import whom, and no circles. `npm run check:imports`.

/** A room may import itself and the rooms it names. */
const ROOMS = {
  packed: [],
  paper: ['packed'],
  text: ['paper', 'packed'],
  formats: ['paper', 'packed'],
  listing: ['formats', 'paper', 'packed'],
  keywords: ['text', 'paper', 'packed'],
  similarity: ['text', 'paper', 'packed'],
  clickhouse: ['similarity', 'text', 'paper', 'packed'],
  topics: ['keywords', 'similarity', 'text', 'paper', 'packed'],
  report: ['topics', 'similarity', 'keywords', 'formats', 'text', 'paper', 'packed'],
  library: ['report', 'topics', 'similarity', 'keywords', 'listing', 'formats', 'text', 'paper', 'packed'],
};
/** Modules that only the build runs. */
const BUILD = '^src/(?:report/page/bundle|text/porter-alone)\\.ts$';

const arrows = Object.entries(ROOMS).map(([room, others]) => ({
  name: `${room}-imports`,
  comment:
    others.length === 0 ? `${room}/ imports nothing of the house` : `${room}/ imports ${others.join(', ')} alone`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(?:${[room, ...others].join('|')})/` },
}));

/** A package that may be imported in one place alone. */
const onlyIn = (name, place) => ({
  name: `${name}-in-one-place`,
  severity: 'error',
  from: { path: '^src/', pathNot: place },
  to: { path: `(?:^|/)node_modules/${name}/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...arrows,
    {
      name: 'core-without-node',
      comment: 'what runs in a browser imports no module of Node',
      severity: 'error',
      from: { path: `^src/(?:${Object.keys(ROOMS).join('|')}|index|formats|arxiv|report|clickhouse)`, pathNot: BUILD },
      to: { dependencyTypes: ['core'] },
    },
    onlyIn('zod', '^src/(?:paper/schema\\.ts$|cli/)'),
    onlyIn('natural', '^src/text/(?:stemmer|natural\\.d)\\.ts$'),
    onlyIn('parsimmon', '^src/listing/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'types'] },
  },
};
