/** The page that opens once, at install: what an underline means, a sentence to click, what was asked and why. */
import { useEffect, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { REQUIRED_SITES } from '#src/shared/sites/news-sites';
import { sayDate } from '#src/shared/ui/dates';
import { sayNumber, t } from '#src/shared/ui/words';
import { Keys } from '../parts/keys';
import { Legend } from '../parts/legend';

interface Props {
  /** Sentences to try, in English. */
  sentences: readonly string[];
  /** The day of the page on which they would stand, `YYYY-MM-DD`. */
  date: string;
  /** Starts marks and card on the sentences; called once they are in the page. */
  start(elements: readonly HTMLElement[]): void;
}

export function Welcome({ sentences, date, start }: Props) {
  const article = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the sentences are there
  useEffect(() => {
    start([...(article.current?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])]);
  }, []);
  return (
    <>
      <header class="row options-head">
        <img src="/icon/48.png" width="32" height="32" alt="" />
        <h1>{t('welcome_title')}</h1>
      </header>
      <main>
        <p>{t('welcome_lead')}</p>
        <section class="part" aria-labelledby="try">
          <h2 id="try">{t('welcome_try_title')}</h2>
          <p>{t('welcome_try')}</p>
          <article ref={article} class="demo" lang="en">
            {sentences.map((sentence) => (
              <p key={sentence}>
                <span data-sentence>{sentence}</span>
              </p>
            ))}
          </article>
          <p class="small quiet">{t('welcome_demo_note', sayDate(date))}</p>
          <p>
            <a class="button" href="/demo.html">
              {t('welcome_demo_open')}
            </a>
          </p>
        </section>
        <section class="part" aria-labelledby="means">
          <h2 id="means">{t('legend_title')}</h2>
          <Legend />
          <p>{t('welcome_unmarked')}</p>
        </section>
        <section class="part" aria-labelledby="pin">
          <h2 id="pin">{t('welcome_pin_title')}</h2>
          <p>{t(isFirefox() ? 'welcome_pin_firefox' : 'welcome_pin_chrome')}</p>
          <p>{t('welcome_selection')}</p>
          <Keys />
        </section>
        <section class="part" aria-labelledby="asked">
          <h2 id="asked">{t('welcome_asked_title')}</h2>
          <p>{t('welcome_asked', sayNumber(REQUIRED_SITES.length))}</p>
          <p>{t('privacy_1')}</p>
          <p>
            <button type="button" class="primary" onClick={() => void browser.runtime.openOptionsPage()}>
              {t('welcome_options')}
            </button>
          </p>
        </section>
      </main>
    </>
  );
}

/** Told by the extension's own address, which a page cannot change. */
const isFirefox = (): boolean => location.protocol === 'moz-extension:';
