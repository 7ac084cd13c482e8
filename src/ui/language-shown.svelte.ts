import { locale, type Locale } from '../shared/locale';
import { speakIn } from './language';

/** The language of what is on screen: what speaks it is made anew when it changes. */
export class LanguageShown {
  now: Locale = $state(locale());

  /** @returns false when its words cannot be fetched */
  async show(next: Locale): Promise<boolean> {
    if (next === this.now) return true;
    const fetched = await speakIn(next);
    this.now = locale();
    return fetched;
  }
}
