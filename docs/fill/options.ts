import ts from 'typescript';

const ENTRIES = ['index', 'formats', 'node', 'arxiv', 'report', 'clickhouse'].map((name) => `src/${name}.ts`);

/** Declarations that the entry points export, by name; the first entry point with a name wins. */
interface Exports {
  readonly checker: ts.TypeChecker;
  readonly symbols: ReadonlyMap<string, ts.Symbol>;
}
let known: Exports | undefined;

function exported(): Exports {
  if (known !== undefined) return known;
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: ENTRIES, include: [] }, ts.sys, '.');
  const program = ts.createProgram(ENTRIES, options);
  const checker = program.getTypeChecker();
  const symbols = new Map<string, ts.Symbol>();
  for (const entry of ENTRIES) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
    for (const symbol of checker.getExportsOfModule(module)) {
      if (!symbols.has(symbol.name)) symbols.set(symbol.name, symbol);
    }
  }
  known = { checker, symbols };
  return known;
}

/** A table of the options of some declarations: `ListingOptions`, or `limits=Limits` for those within an option. */
export function optionTable(declarations: readonly string[]): string {
  const rows = declarations.flatMap((declaration) => {
    const [name = '', within = ''] = declaration.split('=').reverse();
    return optionsOf(name).map((option) => optionRow(option, within));
  });
  return ['| option | what it says | if you do not say |', '|---|---|---|', ...rows].join('\n');
}

function optionsOf(name: string): ts.Symbol[] {
  const { checker, symbols } = exported();
  const symbol = symbols.get(name);
  if (symbol === undefined) throw new Error(`no entry point exports ${name}`);
  const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(original));
}

function optionRow(option: ts.Symbol, within: string): string {
  const { checker } = exported();
  const sentence = cell(option.getDocumentationComment(checker));
  const tag = option.getJsDocTags(checker).find(({ name }) => name === 'defaultValue');
  const name = within === '' ? option.name : `${within}.${option.name}`;
  const needed = option.flags & ts.SymbolFlags.Optional ? '' : 'must be said';
  return `| \`${name}\` | ${sentence} | ${tag === undefined ? needed : codes(cell(tag.text ?? []))} |`;
}

/** Text of a doc comment in one cell; links become code. */
function cell(parts: readonly ts.SymbolDisplayPart[]): string {
  const text = parts
    .map(({ kind, text }) => (kind.startsWith('link') ? text.trim().replace(/^\{@link$|^\}$/, '`') : text))
    .join('');
  return text
    .replaceAll(/`+/g, '`')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<!\\)\|/g, '\\|')
    .trim();
}

/** A default that is a value stands as code, whether its comment says so or not. */
function codes(value: string): string {
  return /^(?:'[^']*'|\d[\d.]*|Infinity|true|false|\{.*\}|\[.*\])$/.test(value) ? `\`${value}\`` : value;
}
