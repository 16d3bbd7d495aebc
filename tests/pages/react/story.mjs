/** The page's React tree; rendered on the server into page.html and hydrated in the browser by app.mjs. */
import { createElement as h, useEffect, useState } from 'react';

/** A clock that makes the whole story render again, as counters and polls of real sites do. */
function useTicks() {
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return ticks;
}

export function Story() {
  const ticks = useTicks();
  const [likes, setLikes] = useState(0);
  const [version, setVersion] = useState(1);
  const [more, setMore] = useState(false);
  return h(
    'article',
    { className: 'story' },
    h('h1', null, 'Energy sites are off limits for thirty days, both sides say'),
    h('p', { className: 'meta' }, 'Published 19 March 2025. On this page for ', ticks, ' s.'),
    h(
      'p',
      null,
      'Trump and Putin ',
      version === 1 ? 'talked by phone' : 'held their second confirmed call',
      ' on ',
      '18 March 2025',
      ' and agreed on a 30-day halt of strikes on energy sites, but no full cease-fire.',
    ),
    h(
      'p',
      null,
      'Before it, the White House said that it was envoy ',
      h('b', null, 'Steve Witkoff'),
      ', not Trump, who talked with Putin on 13 March.',
    ),
    more &&
      h(
        'p',
        { id: 'more' },
        'Trump and Putin talked by phone on 12 February 2025 for about an hour and a half and agreed to start negotiations.',
      ),
    h('p', null, 'The lamps in the press room were switched off at eleven.'),
    h('button', { type: 'button', id: 'like', onClick: () => setLikes(likes + 1) }, 'Likes: ', likes),
    h('button', { type: 'button', id: 'edit', onClick: () => setVersion(version + 1) }, 'Edit'),
    h('button', { type: 'button', id: 'expand', onClick: () => setMore(!more) }, more ? 'Less' : 'More'),
  );
}
