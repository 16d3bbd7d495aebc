/** The server's half of the page: hydration needs the very markup that React itself makes. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Story } from './story.mjs';

export default () => renderToString(createElement(Story));
