/** Crockford's base 32: no letter that is mistaken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Symbols between hyphens. */
const GROUP = 5;
/** Symbols of the check: 24 bits. */
const CHECK = 5;
/** Of OpenPGP's CRC-24 (RFC 4880, 6.1). */
const [CRC_START, CRC_POLYNOMIAL] = [0xb704ce, 0x1864cfb];

/**
 * A text as symbols that can be copied by hand: UTF-8 in base 32, then a CRC-24 of the symbols. A CRC
 * finds every error within 24 bits, so any wrong symbol (5) and any two neighbours that changed places
 * (10).
 * @param mark letters and digits that the text begins with; they are checked too
 */
export function checkedText(mark: string, text: string): string {
  const symbols = base32(new TextEncoder().encode(text));
  const body = mark + symbols + crcOf(mark + symbols);
  const groups = body.slice(mark.length).match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
  return [mark, ...groups].join('-');
}

/** Upper case without blanks and hyphens; letters that Crockford takes for digits are those. */
export function symbolsOf(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\p{Pd}\u00ad\u200b]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

export function isSymbols(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]*$/.test(text);
}

/**
 * The reverse, of `symbolsOf` a code without regard to its mark's meaning; null when the check fails.
 * @param mark number of characters it has
 */
export function readCheckedText(symbols: string, mark: number): string | null {
  if (!isSymbols(symbols) || symbols.length < mark + CHECK) return null;
  const body = symbols.slice(0, -CHECK);
  if (crcOf(body) !== symbols.slice(-CHECK)) return null;
  const bytes = bytesOf(body.slice(mark));
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function base32(bytes: Uint8Array): string {
  let symbols = '';
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      symbols += ALPHABET[(bits >> held) & 31];
    }
    bits &= (1 << held) - 1;
  }
  return held > 0 ? symbols + ALPHABET[(bits << (5 - held)) & 31] : symbols;
}

/** Null when what is left over at the end is not nothing. */
function bytesOf(symbols: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((symbols.length * 5) / 8));
  let [bits, held, at] = [0, 0, 0];
  for (const symbol of symbols) {
    bits = (bits << 5) | ALPHABET.indexOf(symbol);
    held += 5;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = bits >> held;
    }
    bits &= (1 << held) - 1;
  }
  return bits === 0 && held < 5 ? bytes : null;
}

/** Five symbols; the first has one bit that is always 0. */
function crcOf(symbols: string): string {
  let crc = CRC_START;
  for (const symbol of symbolsOf(symbols)) {
    crc ^= ALPHABET.indexOf(symbol) << 19;
    for (let bit = 0; bit < 5; bit++) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= CRC_POLYNOMIAL;
    }
  }
  return [20, 15, 10, 5, 0].map((shift) => ALPHABET[(crc >> shift) & 31]).join('');
}
