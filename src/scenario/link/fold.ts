/** Characters of text that a folded link may unfold to. */
export const MAX_UNFOLDED = 256 * 1024;

/** Text, compressed: raw DEFLATE of its UTF-8 (RFC 1951) as base64url (RFC 4648). */
export async function fold(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(await bytesOf(stream, Infinity));
}

/** The reverse. @throws Error when it is damaged, cut off, or unfolds to more than MAX_UNFOLDED bytes */
export async function unfold(folded: string): Promise<string> {
  const bytes = fromBase64Url(folded);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const text = await bytesOf(stream, MAX_UNFOLDED);
  return new TextDecoder('utf-8', { fatal: true }).decode(text);
}

async function bytesOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error('too long');
    }
    parts.push(next.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new Error('no base64url');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
