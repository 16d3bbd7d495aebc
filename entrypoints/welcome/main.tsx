import { startPanel } from '#src/panels/parts/start';
import { Welcome } from '#src/panels/welcome/welcome';
import demo from '../../corpus/demo.json';
import { startDemo } from './start-demo';
import '#src/panels/panels.css';
import '#src/panels/parts/parts.css';
import '#src/panels/options/options.css';
import '#src/panels/welcome/welcome.css';

void startPanel('welcome_title', () => (
  <Welcome sentences={demo.sentences} date={demo.date} start={(elements) => void startDemo(elements, demo.date)} />
));
