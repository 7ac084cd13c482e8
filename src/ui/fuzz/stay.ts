/**
 * Takes from the page every way out of it: links, downloads, printing, windows, forms and the choice
 * of files. For good, since it is only asked for by a page that nobody uses.
 */
export function stayOnPage(): void {
  const nothing = () => {};
  window.print = nothing;
  window.open = () => null;
  HTMLFormElement.prototype.submit = nothing;
  // Downloads are begun, and files chosen, by a click from the program.
  const { click } = HTMLElement.prototype;
  HTMLElement.prototype.click = function (this: HTMLElement) {
    if (!leaves(this)) click.call(this);
  };
  HTMLInputElement.prototype.showPicker = nothing;
  const hold = (event: Event) => {
    const within = event.composedPath().filter((part) => part instanceof HTMLElement);
    if (event.type === 'submit' || within.some(leaves)) event.preventDefault();
  };
  window.addEventListener('click', hold, { capture: true });
  window.addEventListener('auxclick', hold, { capture: true });
  window.addEventListener('submit', hold, { capture: true });
}

function leaves(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return element.type === 'file';
  if (!(element instanceof HTMLAnchorElement)) return false;
  return element.hasAttribute('download') || !(element.getAttribute('href') ?? '#').startsWith('#');
}
