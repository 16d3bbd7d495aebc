import { startPanel } from '#src/panels/parts/start';
import { Popup } from '#src/panels/popup/popup';
import '#src/panels/panels.css';
import '#src/panels/parts/parts.css';
import '#src/panels/popup/popup.css';

void startPanel('popup_title', () => <Popup />);
