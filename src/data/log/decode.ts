import { LogRefused } from '../order-log';

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
    const reason = this.#decoder.encoding === 'utf-8' ? 'notUtf8' : 'notText';
    return this.#text(() => this.#decoder.decode(bytes, { stream: true }), reason);
  }

  /** What is left after the last bytes. */
  end(): string {
    return this.#text(() => this.#decoder.decode(), 'cutOff');
  }

  #text(decode: () => string, reason: 'notUtf8' | 'notText' | 'cutOff'): string {
    let text: string;
    try {
      text = decode();
    } catch {
      throw new LogRefused({ reason });
    }
    if (text.includes('\0')) throw new LogRefused({ reason: 'notText' });
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

/** What people drop by mistake has a reason of its own. */
function refuseKnownBinary([a, b, c]: Uint8Array): void {
  if (a === 0x50 && b === 0x4b && c === 0x03) throw new LogRefused({ reason: 'workbook' });
  if (a === 0x1f && b === 0x8b) throw new LogRefused({ reason: 'gzip' });
}
