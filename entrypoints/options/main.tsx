import { Options } from '#src/panels/options/options';
import { startPanel } from '#src/panels/parts/start';
import '#src/panels/panels.css';
import '#src/panels/parts/parts.css';
import '#src/panels/options/options.css';

void startPanel('options_title', () => <Options />);
