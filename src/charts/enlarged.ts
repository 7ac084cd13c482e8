/** By how much large type enlarges a part of the page: pixels of the pointer in one of its own. */
export function enlargement(element: Element): number {
  return (element as { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
}
