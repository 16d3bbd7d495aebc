/** The demo article: a page in the form of a news page, with live marks, list and cards. */
import { useEffect, useRef } from 'preact/hooks';
import { sayDate } from '#src/shared/ui/dates';
import { t, wordLanguage } from '#src/shared/ui/words';

/** An article in English. */
export interface Article {
  headline: string;
  standfirst: string;
  /** Paragraphs of sentences. */
  paragraphs: readonly (readonly string[])[];
}

interface Props {
  article: Article;
  /** The day of publication, `YYYY-MM-DD`. */
  date: string;
  /** Starts marks and card on the sentences; called once they are in the page. */
  start(elements: readonly HTMLElement[]): void;
}

export function DemoArticle({ article, date, start }: Props) {
  const root = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, after the sentences are rendered
  useEffect(() => {
    start([...(root.current?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])]);
  }, []);
  const { headline, standfirst, paragraphs } = article;
  return (
    <>
      <header class="demo-head">
        <p class="note">
          <strong>{t('demo_title')}.</strong> {t('demo_note', sayDate(date))}
        </p>
        <p>
          <a href="/welcome.html">{t('demo_back')}</a>
        </p>
      </header>
      <main>
        <article ref={root} class="demo-article" lang="en">
          <h1>{headline}</h1>
          <p class="standfirst">{standfirst}</p>
          <p class="dateline">
            <time dateTime={date} lang={wordLanguage()}>
              {sayDate(date)}
            </time>
          </p>
          {paragraphs.map((sentences) => (
            <p key={sentences[0]}>
              {sentences.map((sentence) => (
                <>
                  <span key={sentence} data-sentence>
                    {sentence}
                  </span>{' '}
                </>
              ))}
            </p>
          ))}
        </article>
        <p class="small quiet">{t('welcome_unmarked')}</p>
      </main>
    </>
  );
}
