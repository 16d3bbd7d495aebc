/** A single-page application: one document, articles swapped in place, addresses by the history. */
const stories = {
  february: {
    date: '2025-02-10',
    title: 'One side says so',
    text: [
      'President Donald Trump told the New York Post in an interview that he had talked with Putin by phone to try to end the war in Ukraine.',
      'Kremlin spokesman Dmitry Peskov said he could neither confirm nor deny that Putin and Trump had spoken by phone.',
      'The interview was given in the air, somewhere between two cities, and the recording has the sound of engines in it.',
    ],
  },
  bridge: {
    date: '2025-02-11',
    title: 'The bridge is closed',
    text: [
      'The old bridge over the harbour is closed for six weeks, and the buses of two lines go round by the mill.',
      'Engineers found that two of the eleven bearings have to be replaced before the summer, the city said.',
      'Shop owners on the quay have asked for a second ferry in the mornings, and the city says that it will look into it.',
    ],
  },
  october: {
    date: '2025-10-22',
    title: 'No summit for now',
    text: [
      'The Budapest summit of Trump and Putin that was announced on 16 October was put on hold, and the White House said that no meeting was planned soon.',
      'Putin and Trump talked on 16 October 2025 for about two and a half hours, their eighth call of the year, Ushakov said.',
      'Hotels in the city said that they had kept their rooms free for a week and would now let them again.',
    ],
  },
};

const app = document.getElementById('app');

function show(name) {
  const { date, title, text } = stories[name];
  const article = document.createElement('article');
  const add = (tag, words) => {
    const element = document.createElement(tag);
    element.textContent = words;
    article.append(element);
    return element;
  };
  add('h1', title);
  add('time', date).dateTime = `${date}T07:00:00Z`;
  for (const paragraph of text) add('p', paragraph);
  app.replaceChildren(article);
  document.title = `${title} | Tram Line 9`;
}

document.querySelector('nav').addEventListener('click', ({ target }) => {
  const { story } = target.dataset;
  if (!story) return;
  history.pushState({ story }, '', `/app/?story=${story}`);
  // Fetched pages take a moment, and the old article stays until then.
  setTimeout(() => show(story), 150);
});
addEventListener('popstate', ({ state }) => show(state?.story ?? 'february'));
// The first article comes after the load, as with every such site.
setTimeout(() => show('february'), 200);
