import { startPanel } from '#src/panels/parts/start';
import { SidePanel } from '#src/panels/side/side-panel';
import '#src/panels/panels.css';

startPanel('popup_title', <SidePanel />);
