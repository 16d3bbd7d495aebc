/** A live blog as sites make it: new entries come in at the top, older ones when the reader nears the end. */
const older = [
  ['17:30', 'Arrivals', 'The delegations come through the west door, one after another.'],
  [
    '16:45',
    'What was said in July',
    'Trump said that he made no progress with Putin on Ukraine in their call of 3 July 2025 and was not happy about it.',
  ],
  [
    '16:10',
    'What the Kremlin said in July',
    'Ushakov said that the pause of US arms deliveries did not come up in the call of 3 July.',
  ],
  ['15:20', 'Coffee', 'The press room has run out of coffee, and nobody knows when there will be more.'],
  [
    '14:05',
    'The record of the spring',
    'Trump and Putin talked for about two hours on 19 May 2025, and Putin offered to work with Kyiv on a memorandum.',
  ],
];

function entry([time, heading, text]) {
  const section = document.createElement('section');
  section.className = 'live-entry';
  const add = (tag, words, name) => {
    const element = document.createElement(tag);
    element.textContent = words;
    if (name) element.className = name;
    section.append(element);
  };
  add('p', time, 'live-time');
  add('h2', heading);
  add('p', text);
  return section;
}

const entries = document.getElementById('entries');
const showOlder = () => {
  for (const one of older.splice(0, 2)) entries.append(entry(one));
  if (older.length === 0) document.getElementById('more').remove();
};
document.getElementById('more').addEventListener('click', showOlder);
// Only after a scroll: an observer alone would load everything on a tall screen before anyone read a line.
addEventListener(
  'scroll',
  () =>
    new IntersectionObserver((seen) => seen[0].isIntersecting && older.length > 0 && showOlder()).observe(
      document.getElementById('end'),
    ),
  { once: true },
);
/** The tests and the demo ask for a new entry at the top. */
addEventListener('new-entry', () => {
  entries.prepend(
    entry([
      '22:05',
      'Kremlin on what comes next',
      'Putin told Trump on the phone that Russia would not give up its goals in Ukraine, Ushakov had said of their July call.',
    ]),
  );
});
// The clock ticks, as on every live page: a change that has nothing to do with the text.
const clock = document.createElement('span');
document.querySelector('.byline').append(' Updated ', clock);
setInterval(() => {
  clock.textContent = new Date().toISOString().slice(11, 19);
}, 500);
