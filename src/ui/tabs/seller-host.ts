import type { LogReading } from '../../data/order-log';
import type { Answers } from '../../kpi/answers';
import type { SellersAnswer } from '../../kpi/sellers';

/** What the session knows of sellers. */
export interface SellerHost {
  readonly run: 'running' | 'refining' | 'settled' | 'failed';
  readonly answers: Answers | null;
  readonly log: LogReading | null;
  /** Of the run that is shown. */
  sellers(): Promise<SellersAnswer>;
}
