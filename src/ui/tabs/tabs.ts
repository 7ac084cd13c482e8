export const TABS = [
  { key: 'days', label: 'Where the days go' },
  { key: 'partners', label: 'Partners' },
  { key: 'evidence', label: 'Evidence' },
  { key: 'data', label: 'Your data' },
  { key: 'check', label: 'Self-check' },
] as const;
export type TabKey = (typeof TABS)[number]['key'];
