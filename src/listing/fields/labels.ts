/** What a label ("Authors:", "作者") or the header of a column says of the text behind or below it. */
export type LabelKind =
  | 'title'
  | 'authors'
  | 'venue'
  | 'date'
  | 'link'
  | 'code'
  | 'abstract'
  | 'id'
  | 'keywords'
  | 'comments'
  | 'organisation'
  | 'number'
  | 'note';

// English, German, French, Spanish, Italian, Portuguese, Russian, Chinese, Japanese, Korean.
const WORDS: readonly (readonly [LabelKind, string])[] = [
  [
    'title',
    'title|titles|paper|paper title|papers|paper name|article|article title|publication|name|名字|名称|titel|aufsatz|titre|article titre|título|titulo|titolo|artículo|articolo|artigo|название|статья|заголовок|标题|題目|题目|论文|論文|论文标题|论文名称|原文标题|题名|文章|タイトル|論文名|題名|제목|논문|논문 제목',
  ],
  [
    'authors',
    'author|authors|author(s)|by|writers|contributor|contributors|autor|autoren|autor:innen|verfasser|auteur|auteurs|autores|autora|autore|autori|автор|авторы|作者|论文作者|著者|著者名|저자|발표자',
  ],
  [
    'venue',
    'venue|conference|journal|published in|publication venue|booktitle|proceedings|publisher|source|where|appeared in|in|venue/year|conf|zeitschrift|konferenz|tagung|erschienen in|revue|conférence|publié dans|revista|conferencia|congreso|rivista|conferenza|pubblicato in|conferência|publicado em|publicado en|журнал|конференция|издание|会议|期刊|发表|刊物|来源|会议/期刊|出处|発表|会議|学会|雑誌|掲載|학회|저널|게재',
  ],
  [
    'date',
    'date|year|published|publish date|publication date|published on|posted|submitted|submitted on|submission date|time|when|release date|datum|jahr|veröffentlicht|année|annee|publié|fecha|año|ano|anno|data|publicado|pubblicato|дата|год|опубликовано|日期|时间|年份|发表时间|发布时间|年|発表日|日付|公開日|날짜|연도|발행일',
  ],
  [
    'link',
    'link|links|url|pdf|arxiv|paper link|paper url|paper (pdf)|full text|download|html|read|verweis|adresse|lien|liens|enlace|enlaces|collegamento|indirizzo|ligação|endereço|ссылка|ссылки|链接|论文链接|地址|论文地址|下载|リンク|링크|원문',
  ],
  [
    'code',
    'code|github|repo|repository|source code|implementation|official code|project|project page|website|homepage|demo|dataset|data set|model|models|video|slides|star|stars|quellcode|code source|código|codice|код|代码|代码链接|项目|主页|コード|実装|코드',
  ],
  [
    'abstract',
    'abstract|summary|tldr|tl;dr|tl dr|gloss|description|key idea|highlights|overview|zusammenfassung|kurzfassung|résumé|resume|resumen|riassunto|sommario|resumo|аннотация|резюме|реферат|摘要|简介|要点|概要|中文摘要|摘要翻译|要旨|アブストラクト|초록|요약',
  ],
  [
    'id',
    'id|doi|arxiv id|archive id|archiveid|arxiv|pmid|identifier|paper id|arxiv-id|kennung|identifiant|identificador|编号|识别码',
  ],
  [
    'keywords',
    'keyword|keywords|key words|key|tags|tag|topics|topic|task|tasks|category|categories|subjects|subject|stichwörter|schlagwörter|schlüsselwörter|mots-clés|palabras clave|parole chiave|palavras-chave|ключевые слова|关键词|标签|领域|任务|分类|キーワード|키워드',
  ],
  [
    'comments',
    'comment|comments|note|notes|remark|remarks|kommentar|anmerkung|commentaire|remarque|comentario|commento|comentário|комментарий|примечание|备注|评论|注|コメント|備考|비고',
  ],
  [
    'organisation',
    'institution|institutions|institute|affiliation|affiliations|organization|organisation|organizations|university|institution(s)|einrichtung|universität|établissement|institución|istituzione|instituição|организация|учреждение|机构|单位|团队|所属|기관',
  ],
  ['number', '#|no|no.|nr|nr.|id.|index|rank|idx|s.no|sno|№|n°|num|number|nummer|序号|编号|番号|번호|#.'],
  [
    'note',
    'intro|motivation|method|methods|result|results|conclusion|contribution|contributions|finding|findings|background|main idea|citations|env|platform|benchmark|metrics|language|languages|type|item type|document type|status|score|times cited|cited by|accession number',
  ],
];

const KINDS: ReadonlyMap<string, LabelKind> = new Map(
  // The first meaning of a word counts.
  [...WORDS].reverse().flatMap(([kind, words]) => words.split('|').map((word): [string, LabelKind] => [word, kind])),
);

/** Words of a label, by what they say: for the makers of layouts. */
export const LABEL_WORDS: ReadonlyMap<LabelKind, readonly string[]> = new Map(
  WORDS.map(([kind, words]) => [kind, words.split('|')]),
);

/** Most words of a label. */
export const LONGEST_LABEL = 4;

/** What a label says; undefined for words that are none. */
export function labelKind(words: string): LabelKind | undefined {
  return KINDS.get(words.trim().toLowerCase());
}
