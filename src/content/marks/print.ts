/**
 * Detects printing, for which marks are removed. Their style sheet is for the screen only, but
 * under a highlight without a style Chromium still draws a link's underline in another colour, and elements have no
 * style sheet. There are two signals: events of the print dialog, and the medium on devices that show pages as printed.
 */
export function watchPaper(window: Window, onChange: (isPaper: boolean) => void, signal: AbortSignal): void {
  const medium = window.matchMedia('print');
  let isPrinting = false;
  let was = medium.matches;
  const look = () => {
    const is = isPrinting || medium.matches;
    if (is === was) return;
    was = is;
    onChange(is);
  };
  const listen = (target: EventTarget, type: string, printing: boolean | null) =>
    target.addEventListener(
      type,
      (event) => {
        // A page could forge the event to remove the marks.
        if (!event.isTrusted) return;
        isPrinting = printing ?? isPrinting;
        look();
      },
      { signal },
    );
  listen(window, 'beforeprint', true);
  listen(window, 'afterprint', false);
  listen(medium, 'change', null);
}
