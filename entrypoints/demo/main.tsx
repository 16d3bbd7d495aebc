import { ARTICLE, DemoArticle } from '#src/panels/demo/demo-article';
import { startPanel } from '#src/panels/parts/start';
import { startDemo } from '../welcome/start-demo';
import '#src/panels/panels.css';
import '#src/panels/options/options.css';
import '#src/panels/demo/demo.css';

void startPanel('demo_title', () => <DemoArticle start={(elements) => void startDemo(elements, ARTICLE.date)} />);
