/** Three sentences. */
export const WHAT_IS_THIS = [
  'A sandbox for one question: what happens to an order between the click and the doorstep, and what would change it?',
  'It simulates cross-border fulfilment from independent sellers in China to shoppers in the US, order by order, in your browser.',
  'Move a lever, and see what changes, why, and whether luck alone could have done it.',
] as const;

export const WELCOME = {
  title: 'What is this?',
  tour: 'Take the tour (one minute)',
  no: 'No, thanks',
} as const;

export const TOUR = {
  name: 'Tour',
  glossary: 'Glossary',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  end: 'End the tour',
  place: (at: number, of: number) => `${at} of ${of}`,
} as const;

/** By the key of a stop. */
export const STOP_WORDS = {
  levers: {
    title: 'Levers',
    text: 'These three say most: who carries the parcels, how slow customs is, and how many sellers work by machine. Everything else that can be moved stands by stage with them.',
  },
  flow: {
    title: 'The flow of orders',
    text: 'Each dot is an order on its way. Heaps before a station are queues. Let the clock run, take it back, or choose a dot to follow it to the door.',
  },
  figures: {
    title: 'Five figures',
    text: 'Not only means: how orders spread, with a 95 % interval for each figure. The promise is a line to drag. The question marks say what is counted.',
  },
  sentence: {
    title: 'What changed',
    text: 'After each move one sentence says what changed against the baseline, by how much, and why. What could be luck is called so.',
  },
  tabs: {
    title: 'A closer look',
    text: 'Where the days go, what the bottleneck is, how partners and sellers differ, and where each number comes from. Your own order log can be opened here; it stays on your computer.',
  },
  share: {
    title: 'Keep it, pass it on',
    text: 'Compare two worlds, undo, share a link that holds all that is shown, or take charts and tables away. A question mark on the keyboard opens all keys, this tour and a glossary.',
  },
} as const;
