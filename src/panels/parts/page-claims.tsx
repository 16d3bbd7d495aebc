/** The page's list in a panel, which must request the records. */
import { PageList } from '#src/shared/ui/list/page-list';
import { useRecords } from './records';

type Props = Omit<Parameters<typeof PageList>[0], 'records' | 'current'>;

export function PageClaims(props: Props) {
  return <PageList {...props} records={useRecords(props.list.map(({ claim }) => claim))} />;
}
