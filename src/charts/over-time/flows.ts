import type { OverTime } from '../../kpi/answers';
import { m } from '../../words/words';

/** What is counted a day, each with the class it is drawn by (flows.css). */
export const FLOWS = [
  { key: 'placed', label: m.names_flow_placed },
  { key: 'handedOver', label: m.names_flow_handed_over },
  { key: 'delivered', label: m.names_flow_delivered },
] as const satisfies readonly { key: keyof OverTime; label: () => string }[];
