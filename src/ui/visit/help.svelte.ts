/** What people asked for to find their way; null: nothing. */
class Help {
  open: 'tour' | 'glossary' | null = $state(null);

  readonly close = (): void => {
    this.open = null;
  };
}

/** One for the page: it is asked for in its footer and in dialogs. */
export const help = new Help();
