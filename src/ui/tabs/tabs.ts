import { m } from '../../words/words';

export const TABS = [
  { key: 'days', label: m.tabs_days },
  { key: 'time', label: m.tabs_time },
  { key: 'bottleneck', label: m.tabs_bottleneck },
  { key: 'partners', label: m.tabs_partners },
  { key: 'sellers', label: m.tabs_sellers },
  { key: 'evidence', label: m.tabs_evidence },
  { key: 'data', label: m.tabs_data },
  { key: 'check', label: m.tabs_check },
] as const;
/** The first of them, while two worlds are compared. */
export const COMPARE = { key: 'compare', label: m.tabs_compare } as const;
export type TabKey = (typeof TABS)[number]['key'] | (typeof COMPARE)['key'];

/** The tab that a link names; the first where it names none there is. */
export function tabNamed(name: string): TabKey {
  return [COMPARE, ...TABS].find(({ key }) => key === name)?.key ?? TABS[0].key;
}
