/** Goes on hearing of a pointer wherever it moves, unless it has been lifted meanwhile. */
export function holdPointer(element: Element, { pointerId }: PointerEvent): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // Some browsers throw for a pointer that is gone: then there is nothing to hold.
  }
}
