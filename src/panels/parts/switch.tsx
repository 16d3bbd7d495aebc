import { t } from '#src/shared/ui/words';

interface Props {
  /** Id of the element that names it. */
  labelledBy: string;
  on: boolean;
  /** Called with what it is to become. */
  change(on: boolean): void;
}

/** On or off, as a real button. The state is said by colour, place of the thumb and, to readers, `aria-checked`. */
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
