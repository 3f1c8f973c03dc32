import { checkIterable, checkOptions, checkString, refuse } from '../paper/arguments.js';
import { checkDigest } from './check-arguments.js';
import { cleanText } from './clean.js';
import { renderDigestHtml } from './digest-html.js';
import { renderDigestText } from './digest-text.js';
import type { Digest } from './digest-types.js';

/** Head of a message for {@link renderDigestMail}. */
export interface DigestMailOptions {
  /** Sender: `Papers <papers@example.org>`. */
  readonly from: string;
  /** Recipients, one or several. */
  readonly to: string | readonly string[];
  /** Subject line. @defaultValue the title of the digest */
  readonly subject?: string;
  /** Date of the message. @defaultValue now */
  readonly date?: Date;
  /** Identity of the message, in angle brackets; with a date, it makes the bytes the same in every run. @defaultValue random */
  readonly messageId?: string;
}

/**
 * The digest as a complete RFC 5322 message (an `.eml` file): HTML with a plain-text alternative. Needs the optional
 * peer dependency `nodemailer`; nothing is sent.
 *
 * @throws TypeError when `from` or `to` is no mail address, or another option of the wrong kind
 * @throws Error when nodemailer is not installed
 */
export async function renderDigestMail(digest: Digest, options: DigestMailOptions): Promise<Uint8Array> {
  checkDigest(digest);
  const to = checkedHead(options);
  const { createTransport } = await loadNodemailer();
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail({
    from: options.from,
    to,
    subject: cleanText(options.subject ?? digest.title),
    date: options.date ?? new Date(),
    ...(options.messageId === undefined ? {} : { messageId: options.messageId, baseBoundary: 'paperkin' }),
    text: renderDigestText(digest, { width: 72 }),
    html: renderDigestHtml(digest),
    // Nothing but what is given here may enter the message.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(message as Buffer);
}

/** The recipients; throws where the head of the message cannot be made of the options. */
function checkedHead(options: DigestMailOptions): string[] {
  checkOptions(options);
  const { from, to, subject, date, messageId } = options;
  if (typeof to !== 'string') checkIterable('to', to);
  const recipients = typeof to === 'string' ? [to] : [...to];
  if (recipients.length === 0) throw new TypeError('to must hold a mail address, not be empty');
  checkAddress('from', from);
  for (const recipient of recipients) checkAddress('to', recipient);
  if (subject !== undefined) checkString('subject', subject);
  if (date !== undefined && !(date instanceof Date && !Number.isNaN(date.getTime())))
    refuse('date', 'a valid Date', date);
  if (messageId !== undefined && !/^<[^\s<>]+>$/.test(messageId)) refuse('messageId', 'like <id@host>', messageId);
  return recipients;
}

function checkAddress(name: string, address: string): void {
  checkString(name, address);
  if (!/\S@\S/.test(address) || /\p{Cc}/u.test(address)) refuse(name, 'a mail address', address);
}

async function loadNodemailer(): Promise<typeof import('nodemailer')> {
  try {
    return await import('nodemailer');
  } catch (cause) {
    throw new Error('A mail message needs the package nodemailer: npm install nodemailer', { cause });
  }
}
