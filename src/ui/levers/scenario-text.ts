import { m } from '../../words/words';

/** A whole scenario with a hundred dated events has about 20 kB. */
const MAX_BYTES = 256_000;

/** The text of a scenario file; `tooLarge` is told of one that cannot be a scenario. */
export async function scenarioText(
  file: File | undefined,
  tooLarge: (saying: () => string) => void,
): Promise<string | null> {
  if (!file) return null;
  if (file.size <= MAX_BYTES) return file.text();
  tooLarge(m.problems_file_too_large);
  return null;
}
