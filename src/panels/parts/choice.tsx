import { t, type WordKey } from '#src/shared/ui/words';

interface Props {
  label: WordKey;
  /** The chosen value; '' for any. */
  value: string;
  /** Values with their labels. */
  options: readonly (readonly [string, string])[];
  choose(value: string): void;
}

/** A filter: one value of several, or any. */
export function Choice({ label, value, options, choose }: Props) {
  return (
    <label class="choice small">
      <span class="quiet">{t(label)}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t('filter_any')}</option>
        {options.map(([name, word]) => (
          <option key={name} value={name}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
