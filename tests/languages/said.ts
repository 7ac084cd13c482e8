import { sayingsIn } from '../../tools/words/sayings';
import { TEST_LANGUAGES } from '../../tools/words/test-languages';

/** What a message without inputs says in a language, a test language too, by its name. */
export function saidIn(locale: string): (name: string) => string {
  const test = TEST_LANGUAGES.find((known) => known.locale === locale);
  const sayings = test ? sayingsIn('en', test.say) : sayingsIn(locale);
  return (name) => {
    const saying = sayings.get(name);
    if (saying === undefined) throw new Error(`there is no message ${name}`);
    return JSON.parse(saying) as string;
  };
}
