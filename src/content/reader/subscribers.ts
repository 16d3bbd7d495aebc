/** Callbacks of the overlay, called after each change of what the page shows. */
export class Subscribers {
  private readonly callbacks = new Set<() => void>();

  add(callback: () => void): void {
    this.callbacks.add(callback);
  }

  /** The overlay works in the page's own tree, where anything may throw: the reading goes on without it. */
  notify(): void {
    for (const callback of this.callbacks) {
      try {
        callback();
      } catch (error) {
        console.error('Sourcelight: the marks could not be updated.', error);
      }
    }
  }
}
