/** As a `ref`: takes the focus as the button appears, since the one that asked for it has gone. */
export const focusOn = (button: HTMLButtonElement | null): void => button?.focus();
