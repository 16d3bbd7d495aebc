import type { ComponentChildren } from 'preact';
import { t, type WordKey } from '#src/shared/ui/words';

interface Props {
  id: string;
  title: WordKey;
  lead?: WordKey;
  children: ComponentChildren;
}

/** One part of the options page, named by its heading. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{t(title)}</h2>
      {lead && <p class="quiet">{t(lead)}</p>}
      {children}
    </section>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  legend: WordKey;
  value: T;
  options: readonly { value: T; title: WordKey; hint: WordKey }[];
  choose(value: T): void;
}

/** A choice of one option, each with an explanation. */
export function Choice<T extends string>({ name, legend, value, options, choose }: ChoiceProps<T>) {
  return (
    <fieldset class="stack">
      <legend class="only-heard">{t(legend)}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input type="radio" name={name} checked={value === option.value} onChange={() => choose(option.value)} />
          <span>
            {t(option.title)}
            <span class="small quiet">{t(option.hint)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A checkbox with an explanation. */
export function Check(props: { title: WordKey; hint: WordKey; on: boolean; change(on: boolean): void }) {
  return (
    <label class="choice">
      <input type="checkbox" checked={props.on} onChange={(event) => props.change(event.currentTarget.checked)} />
      <span>
        {t(props.title)}
        <span class="small quiet">{t(props.hint)}</span>
      </span>
    </label>
  );
}
