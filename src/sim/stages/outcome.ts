import { DAY, US_OFFSET } from '../../shared/units';
import { codeOf, FLAG, OUTCOMES, SERVICES } from '../codes';
import { draw, uniform } from '../random/draws';
import type { Run } from '../run';
import { MISUNDERSTOOD, SPOILT } from './stage-tables';
import { CANCELLED_CHANCES, LOST_CHANCES, offsetOf, starsAt, starTable } from './star-tables';

const DELIVERED = codeOf(OUTCOMES, 'delivered');
const DECLINED = codeOf(OUTCOMES, 'declined');
const LAST_CANCELLED = codeOf(OUTCOMES, 'seized');

/** What the shop promised, whether it was kept, and what the shopper thought of it. */
export function outcome({ world, seed, columns }: Run): void {
  const { at, measured } = world;
  const { flags, service, promise, stars, idA, idB } = columns;
  const promises = SERVICES.map((name) => at[`${name}Promise`]);
  const table = starTable(measured?.stars ?? null);
  const starStream = seed.stream('outcome/stars');
  const languageStream = seed.stream('outcome/language');
  const day = (t: number) => Math.floor((t + US_OFFSET) / DAY);
  for (let r = 0; r < columns.count; r++) {
    const result = columns.outcome[r];
    const placed = columns.at[0][r];
    promise[r] = Math.round(promises[service[r]].at(placed));
    if (result === DECLINED) {
      stars[r] = 0;
      continue;
    }
    const u = uniform(draw(starStream, idA[r], idB[r]));
    if (result !== DELIVERED) {
      stars[r] = starsAt(result <= LAST_CANCELLED ? CANCELLED_CHANCES : LOST_CHANCES, 0, u);
      continue;
    }
    const daysLate = day(columns.at[7][r]) - day(placed) - promise[r];
    if (daysLate > 0) flags[r] |= FLAG.late;
    let given = starsAt(table, offsetOf(daysLate), u);
    if ((flags[r] & (FLAG.damaged | FLAG.wrongItem)) !== 0) given -= SPOILT;
    if ((flags[r] & FLAG.languageTrouble) !== 0)
      if (uniform(draw(languageStream, idA[r], idB[r])) < MISUNDERSTOOD) given--;
    stars[r] = given < 1 ? 1 : given;
  }
}
