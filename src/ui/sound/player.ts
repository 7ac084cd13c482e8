import { HIGHEST, LOUDEST, type Note, type Sweep } from './tones';

/** Seconds in which a tone comes and goes: one that begins at once clicks. */
const SOFTLY = 0.02;
const TICK = 0.04;

let playing: AudioContext | null = null;

/** To be called while a key or a finger is still fresh: browsers allow no sound otherwise. */
function begin(): AudioContext {
  stop();
  const context = new AudioContext();
  playing = context;
  void context.resume();
  document.addEventListener('visibilitychange', stop);
  return context;
}

/** Ends whatever is heard. */
function stop(): void {
  document.removeEventListener('visibilitychange', stop);
  document.removeEventListener('keydown', stopByKey);
  void playing?.close();
  playing = null;
}

function stopByKey({ key }: KeyboardEvent): void {
  if (key === 'Escape') stop();
}

function voice(context: AudioContext): { tone: OscillatorNode; loudness: GainNode } {
  const tone = new OscillatorNode(context, { type: 'sine' });
  const loudness = new GainNode(context, { gain: 0 });
  tone.connect(loudness).connect(context.destination);
  tone.start();
  return { tone, loudness };
}

/** Escape ends it too. @returns ends it, unless something else is heard by then */
export function playSweep({ notes, tick, duration }: Sweep): () => void {
  const context = begin();
  const end = () => {
    if (playing === context) stop();
  };
  document.addEventListener('keydown', stopByKey);
  const from = context.currentTime + 0.1;
  const { tone, loudness } = voice(context);
  for (const { at, hz, gain } of notes) {
    tone.frequency.setTargetAtTime(hz, from + at, SOFTLY / 2);
    loudness.gain.setTargetAtTime(gain, from + at, SOFTLY);
  }
  loudness.gain.setTargetAtTime(0, from + duration, SOFTLY);
  tone.stop(from + duration + 0.2);
  tone.onended = end;
  if (tick === null) return end;
  const mark = voice(context);
  mark.tone.type = 'triangle';
  mark.tone.frequency.value = HIGHEST;
  mark.loudness.gain.setValueAtTime(LOUDEST, from + tick);
  mark.loudness.gain.setTargetAtTime(0, from + tick + TICK, SOFTLY / 2);
  return end;
}

/** Tones that go on, one for each queue, until they are stopped. */
export class QueueVoices {
  readonly #context: AudioContext;
  readonly #voices: readonly ReturnType<typeof voice>[];

  constructor(count: number) {
    this.#context = begin();
    this.#voices = Array.from({ length: count }, () => voice(this.#context));
  }

  sound(tones: readonly Omit<Note, 'at'>[]): void {
    // Stopped, or something else is heard now.
    if (playing !== this.#context) return;
    const now = this.#context.currentTime;
    tones.forEach(({ hz, gain }, i) => {
      const { tone, loudness } = this.#voices[i]!;
      tone.frequency.setTargetAtTime(hz, now, SOFTLY);
      loudness.gain.setTargetAtTime(gain, now, 0.1);
    });
  }

  stop(): void {
    if (playing === this.#context) stop();
  }
}
