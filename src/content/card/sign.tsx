/** Icons of buttons. Decoration only, always next to words. */
const SIGNS = { close: 'M3 3l8 8M11 3l-8 8', back: 'M9 2.5L4.5 7L9 11.5', away: 'M4 10l6-6M5 4h5v5' } as const;

export function Sign({ name }: { name: keyof typeof SIGNS }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false" class={name === 'back' ? 'flip' : name}>
      <path d={SIGNS[name]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </svg>
  );
}
