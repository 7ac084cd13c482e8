export const UPDATE = {
  title: 'A new version is ready',
  text: 'It opens with the scenario that is shown. An order log would have to be opened again.',
  now: 'Use it now',
  later: 'Later',
} as const;
