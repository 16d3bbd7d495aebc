import { startPanel } from '#src/panels/parts/start';
import { DEMO_DATE, Welcome } from '#src/panels/welcome/welcome';
import { startDemo } from './start-demo';
import '#src/panels/panels.css';
import '#src/panels/parts/parts.css';
import '#src/panels/options/options.css';
import '#src/panels/welcome/welcome.css';

void startPanel('welcome_title', () => <Welcome start={(elements) => void startDemo(elements, DEMO_DATE)} />);
