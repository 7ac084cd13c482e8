import type { OverTime } from '../../kpi/answers';
import { m } from '../../words/words';

/** What is counted a day, each with the class it is drawn by (flows.css). */
export const FLOWS = [
  { key: 'placed', label: m.tabs_placed },
  { key: 'handedOver', label: m.tabs_handed_over },
  { key: 'delivered', label: m.tabs_delivered },
] as const satisfies readonly { key: keyof OverTime; label: () => string }[];
