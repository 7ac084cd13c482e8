import { LogRefused } from '../order-log';

const NOT_UTF8 =
  'The file is not written in UTF-8, so its letters cannot be read with certainty. Save it as “CSV UTF-8” and open it again.';
const NOT_TEXT =
  'This is not plain text. An order log is a table with one order in each line, saved as “CSV UTF-8”.';
const CUT_OFF =
  'The file ends in the middle of a letter: it was cut off. Export or download it again.';

/** Bytes in pieces to text in pieces: strict UTF-8, or UTF-16 that begins with its mark. */
export class TextPieces {
  readonly #decoder: TextDecoder;
  /** The last piece ended in a carriage return; a line feed may follow. */
  #returned = false;

  /** @param start the first bytes of the file, at least four where there are as many */
  constructor(start: Uint8Array) {
    refuseKnownBinary(start);
    this.#decoder = new TextDecoder(encodingOf(start), { fatal: true });
  }

  /**
   * @returns the text with every line ended by a single line feed
   * @throws LogRefused when the bytes are no text in this encoding
   */
  decode(bytes: Uint8Array): string {
    const refusal = this.#decoder.encoding === 'utf-8' ? NOT_UTF8 : NOT_TEXT;
    return this.#text(() => this.#decoder.decode(bytes, { stream: true }), refusal);
  }

  /** What is left after the last bytes. */
  end(): string {
    return this.#text(() => this.#decoder.decode(), CUT_OFF);
  }

  #text(decode: () => string, refusal: string): string {
    let text: string;
    try {
      text = decode();
    } catch {
      throw new LogRefused(refusal);
    }
    if (text.includes('\0')) throw new LogRefused(NOT_TEXT);
    if (text === '') return text;
    // The carriage return has been passed on as a line feed already.
    if (this.#returned && text.startsWith('\n')) text = text.slice(1);
    this.#returned = text.endsWith('\r');
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** What people drop by mistake gets a sentence of its own. */
function refuseKnownBinary([a, b, c]: Uint8Array): void {
  if (a === 0x50 && b === 0x4b && c === 0x03)
    throw new LogRefused(
      'This is an Excel workbook or a zip archive. Save the table as CSV, or unpack the archive, and open that.',
    );
  if (a === 0x1f && b === 0x8b)
    throw new LogRefused('This file is compressed (gzip). Unpack it and open the CSV inside.');
}
