import { startPanel } from '#src/panels/parts/start';
import { TimelinePage } from '#src/panels/timeline/timeline-page';
import '#src/panels/panels.css';
import '#src/panels/parts/parts.css';
import '#src/panels/side/side.css';
import '#src/panels/timeline/timeline.css';

void startPanel('side_timeline', () => <TimelinePage />);
