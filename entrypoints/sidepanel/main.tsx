import { startPanel } from '#src/panels/parts/start';
import { SidePanel } from '#src/panels/side/side-panel';
import '#src/panels/panels.css';
import '#src/panels/parts/parts.css';
import '#src/panels/side/side.css';
import '#src/panels/timeline/timeline.css';

void startPanel('popup_title', () => <SidePanel />);
