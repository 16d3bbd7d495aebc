import { Options } from '#src/panels/options/options';
import { startPanel } from '#src/panels/parts/start';
import '#src/panels/panels.css';

startPanel('options_title', <Options />);
