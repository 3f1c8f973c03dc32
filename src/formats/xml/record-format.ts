import type { FieldTable } from '../field-readers.js';
import type { XmlRecords } from '../xml-elements.js';

/** What a format of XML is made of; its roots are known without it. */
export interface XmlRecordFormat extends Omit<XmlRecords, 'roots'> {
  readonly fields: FieldTable;
}
