export const TABS = [
  { key: 'days', label: 'Where the days go' },
  { key: 'time', label: 'Over time' },
  { key: 'bottleneck', label: 'Bottleneck' },
  { key: 'partners', label: 'Partners' },
  { key: 'sellers', label: 'Sellers' },
  { key: 'evidence', label: 'Evidence' },
  { key: 'data', label: 'Your data' },
  { key: 'check', label: 'Self-check' },
] as const;
/** The first of them, while two worlds are compared. */
export const COMPARE = { key: 'compare', label: 'A and B' } as const;
export type TabKey = (typeof TABS)[number]['key'] | (typeof COMPARE)['key'];

/** The tab that a link names; the first where it names none there is. */
export function tabNamed(name: string): TabKey {
  return [COMPARE, ...TABS].find(({ key }) => key === name)?.key ?? TABS[0].key;
}
