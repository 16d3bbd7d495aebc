/** What a page may try against us. Nothing runs until a test asks for it by an event of that name. */
const on = (name, work) => addEventListener(name, work);

on('clear-highlights', () => CSS.highlights.clear());
on('remove-host', () => {
  for (const host of document.querySelectorAll('[data-sl-layer]')) host.remove();
});
on('hide-host', () => {
  for (const host of document.querySelectorAll('[data-sl-layer]'))
    host.style.setProperty('display', 'none', 'important');
});
on('forge-click', () => {
  const paragraph = document.querySelector('.story p');
  const box = paragraph.getBoundingClientRect();
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const place = { bubbles: true, composed: true, clientX: box.left + 10, clientY: box.top + 10 };
    paragraph.dispatchEvent(new MouseEvent(type, place));
  }
});
on('flood', () => {
  const story = document.querySelector('.story');
  for (let count = 0; count < 2000; count++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Sentence number ${count} of the flood says nothing of any use to anyone who reads it.`;
    story.append(paragraph);
  }
});
on('churn', () => {
  let left = 300;
  const timer = setInterval(() => {
    const first = document.querySelector('.story p');
    first.replaceWith(first.cloneNode(true));
    if (--left === 0) clearInterval(timer);
  }, 5);
});
