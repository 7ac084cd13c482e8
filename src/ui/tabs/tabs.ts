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
export type TabKey = (typeof TABS)[number]['key'];
