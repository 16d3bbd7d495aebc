/** The timeline's filters. */

import { Side } from '#src/claims/schema';
import { t, type WordKey } from '#src/shared/ui/words';
import { Choice } from '../parts/choice';
import { StandingChoice } from '../parts/standing-choice';
import { NO_FILTER, type TimelineFilter } from './filter';
import { SHAPE_ORDER, SHAPES, type Shape } from './shapes';

interface Props {
  filter: TimelineFilter;
  years: readonly string[];
  /** Claims of the open page; empty without one. */
  pageClaims: readonly string[];
  change(part: Partial<TimelineFilter>): void;
}

/** Shapes of points; a cluster is none. */
const FILTER_SHAPES = SHAPE_ORDER.filter((shape) => shape !== 'cluster');

export function Filters({ filter, years, pageClaims, change }: Props) {
  const isOn = Object.entries(NO_FILTER).some(([name, value]) => filter[name as keyof TimelineFilter] !== value);
  return (
    <search class="row wrap filters">
      <input
        type="search"
        aria-label={t('timeline_search')}
        placeholder={t('timeline_search')}
        value={filter.query}
        onInput={(event) => change({ query: event.currentTarget.value })}
      />
      <StandingChoice value={filter.standing} choose={(standing) => change({ standing })} />
      <Choice
        label="column_side"
        value={filter.side}
        options={Side.options.map((side) => [side, t(`side_${side}` as WordKey)])}
        choose={(side) => change({ side: side as Side | '' })}
      />
      <Choice
        label="filter_act"
        value={filter.shape}
        options={FILTER_SHAPES.map((shape) => [shape, t(SHAPES[shape].word)])}
        choose={(shape) => change({ shape: shape as Shape | '' })}
      />
      <Choice
        label="timeline_from"
        value={filter.from}
        options={years.map((year) => [year, year])}
        choose={(from) => change({ from })}
      />
      <Choice
        label="timeline_to"
        value={filter.to}
        options={years.map((year) => [year, year])}
        choose={(to) => change({ to })}
      />
      {pageClaims.length > 0 && (
        <button type="button" onClick={() => change({ claims: new Set(pageClaims) })}>
          {t('timeline_only_page')}
        </button>
      )}
      {isOn && (
        <button type="button" class="plain" onClick={() => change(NO_FILTER)}>
          {t('filter_clear')}
        </button>
      )}
    </search>
  );
}
