/** A list of sites to which the user adds and from which the user removes. */
import { useRef, useState } from 'preact/hooks';
import { readSite } from '#src/shared/sites/sites';
import { t, type WordKey } from '#src/shared/ui/words';

interface Props {
  id: string;
  title: WordKey;
  hint: WordKey;
  empty: WordKey;
  sites: readonly string[];
  add(site: string): void;
  remove(site: string): void;
  /** Whether `*` is allowed anywhere. Not for sites whose access the browser must grant. */
  wildcards: boolean;
}

export function SiteList({ id, title, hint, empty, sites, add, remove, wildcards }: Props) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readSite(typed);
    // As a browser permission, `*.example.org` includes example.org, so it is stored under that name.
    const site = wildcards ? read : (read?.replace(/^\*\./, '') ?? null);
    const fits = site !== null && (wildcards || !site.includes('*'));
    setWrong(!fits);
    if (!fits) return;
    add(site);
    setTyped('');
    input.current?.focus();
  };
  /** Removes a site, and moves the focus, since the pressed button disappears. */
  const take = (site: string) => {
    remove(site);
    input.current?.focus();
  };
  return (
    <div class="stack">
      <h3 id={`${id}-title`}>{t(title)}</h3>
      <p class="small quiet" id={`${id}-hint`}>
        {t(hint)}
      </p>
      <form class="row" onSubmit={submit}>
        <input
          ref={input}
          type="text"
          class="grow"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-hint`}
          aria-invalid={wrong}
          placeholder={wildcards ? '*.example.org' : 'example.org'}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <button type="submit">{t('site_add')}</button>
      </form>
      {wrong && (
        <p class="small alert" role="alert">
          {t(wildcards ? 'site_wrong' : 'site_wrong_plain')}
        </p>
      )}
      {sites.length === 0 ? (
        <p class="small quiet">{t(empty)}</p>
      ) : (
        <ul class="rows">
          {sites.map((site) => (
            <li key={site} class="row">
              <span class="grow">{site}</span>
              <button type="button" class="plain" aria-label={t('site_remove_label', site)} onClick={() => take(site)}>
                {t('site_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
