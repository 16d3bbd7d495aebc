/** Use as `ref`: focuses a button when it appears, since the pressed one has disappeared. */
export const focusOn = (button: HTMLButtonElement | null): void => button?.focus();
