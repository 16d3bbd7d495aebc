/** Icons of buttons. Decoration only, always next to words. */
import { SIGN_SIZE, SIGN_STROKE, SIGNS } from '../overlay/signs';

export function Sign({ name }: { name: keyof typeof SIGNS }) {
  return (
    <svg
      viewBox={`0 0 ${SIGN_SIZE} ${SIGN_SIZE}`}
      aria-hidden="true"
      focusable="false"
      class={name === 'back' ? 'flip' : name}
    >
      <path d={SIGNS[name]} fill="none" stroke="currentColor" stroke-width={SIGN_STROKE} stroke-linecap="round" />
    </svg>
  );
}
