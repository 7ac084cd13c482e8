import type { OverTime } from '../../kpi/answers';

/** What is counted a day, each with the class it is drawn by (flows.css). */
export const FLOWS = [
  { key: 'placed', label: 'placed' },
  { key: 'handedOver', label: 'handed over' },
  { key: 'delivered', label: 'delivered' },
] as const satisfies readonly { key: keyof OverTime; label: string }[];
