import { t } from '#src/shared/ui/words';

interface Props {
  /** Id of the element that labels it. */
  labelledBy: string;
  on: boolean;
  /** Called with the new state. */
  change(on: boolean): void;
}

/** A switch, as a button. Colour and position of the thumb show the state; `aria-checked` gives it to screen readers. */
export function Switch({ labelledBy, on, change }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-labelledby={labelledBy}
      title={t(on ? 'switch_on' : 'switch_off')}
      onClick={() => change(!on)}
    />
  );
}
