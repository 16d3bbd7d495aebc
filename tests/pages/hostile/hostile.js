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
const ourHighlights = () => [...CSS.highlights].filter(([name]) => name.startsWith('sl-'));
on('move-marks', () => {
  const other = document.querySelector('.story h1').firstChild;
  for (const [, highlight] of ourHighlights()) {
    for (const range of highlight) {
      range.setStart(other, 0);
      range.setEnd(other, 6);
    }
  }
});
on('empty-marks', () => {
  for (const [, highlight] of ourHighlights()) highlight.clear();
});
on('add-marks', () => {
  for (const [, highlight] of ourHighlights()) {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('.story h1'));
    highlight.add(range);
  }
});
on('empty-sheets', () => {
  for (const sheet of document.adoptedStyleSheets) sheet.replaceSync('');
});
on('disable-sheets', () => {
  for (const sheet of document.adoptedStyleSheets) sheet.disabled = true;
});
on('disable-host', () => {
  for (const host of document.querySelectorAll('[data-sl-layer]')) {
    host.hidden = true;
    host.inert = true;
    host.style.cssText = 'display: none !important; opacity: 0 !important';
  }
});
on('replace-root', () => {
  document.documentElement.replaceWith(document.documentElement.cloneNode(true));
});
on('open-document', () => {
  const source = document.documentElement.outerHTML;
  document.open();
  document.write(source);
  document.close();
});
on('sweep-foreign', () => {
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target !== document.documentElement) continue;
      for (const node of addedNodes) if (node.localName !== 'head' && node.localName !== 'body') node.remove();
    }
  }).observe(document.documentElement, { childList: true });
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
