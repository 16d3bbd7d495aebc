/** Parts of the page as custom elements with open shadow roots: the body text is inside of one. */
const make = (tag, text, name) => {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
};

customElements.define(
  'delta-header',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const nav = document.createElement('nav');
      nav.append(make('b', this.getAttribute('brand')), make('a', 'Trump says he has spoken with Putin by phone'));
      root.append(nav);
    }
  },
);

customElements.define(
  'delta-article',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const body = document.createElement('div');
      body.className = 'body';
      body.append(
        document.createElement('slot'),
        make(
          'p',
          'Before the summit, Trump and Putin talked for almost an hour on 3 July 2025, about Ukraine, Iran and other subjects.',
        ),
        make('p', 'The hangar doors were left open for the photographers.'),
      );
      const quote = document.createElement('delta-quote');
      root.append(body, quote);
    }
  },
);

customElements.define(
  'delta-quote',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.append(
        make(
          'p',
          'Trump said that he made no progress with Putin on Ukraine in their call of 3 July and was not happy.',
        ),
      );
    }
  },
);
