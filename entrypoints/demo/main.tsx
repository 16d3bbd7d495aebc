import { DemoArticle } from '#src/panels/demo/demo-article';
import { startPanel } from '#src/panels/parts/start';
import demo from '../../corpus/demo.json';
import { startDemo } from '../welcome/start-demo';
import '#src/panels/panels.css';
import '#src/panels/options/options.css';
import '#src/panels/demo/demo.css';

void startPanel('demo_title', () => (
  <DemoArticle article={demo.article} date={demo.date} start={(elements) => void startDemo(elements, demo.date)} />
));
