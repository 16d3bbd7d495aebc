import { startPanel } from '#src/panels/parts/start';
import { Popup } from '#src/panels/popup/popup';
import '#src/panels/panels.css';

startPanel('popup_title', <Popup />);
