import { STANDINGS, type Standing } from '#src/claims/standing';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';
import { Choice } from './choice';

interface Props {
  value: Standing | '';
  choose(value: Standing | ''): void;
}

/** The filter by standing. */
export function StandingChoice({ value, choose }: Props) {
  return (
    <Choice
      label="filter_standing"
      value={value}
      options={STANDINGS.map((standing) => [standing, t(STANDING_LOOKS[standing].word)])}
      choose={(standing) => choose(standing as Standing | '')}
    />
  );
}
