/** The part of `fast-xml-parser` that is used. */
export interface XmlParserModule {
  readonly XMLParser: new (
    options: Readonly<Record<string, string | boolean>>,
  ) => {
    parse(xml: string): unknown;
  };
}
