/** As people type in a hurry, to search by: small letters without accents, none of full width. */
export function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
