/** Draws card, list and preview into the overlay's shadow root, and paints marks as elements. */
import { render } from 'preact';
import list from '#src/shared/ui/list/list.css?inline';
import { setWords } from '#src/shared/ui/words';
import { Card } from '../card/card';
import card from '../card/card.css?inline';
import { cardOf } from '../card/model';
import type { Anchor } from '../marks/anchor';
import { createElementPainter } from '../marks/paint-elements';
import type { Toast } from '../overlay/speech';
import type { OverlayState } from '../overlay/state';
import { addStyles } from '../overlay/styles';
import type { MakeViews, ViewsParts } from '../overlay/view-source';
import circumstances from './circumstances.css?inline';
import { List } from './list';
import { keepPlaced } from './place';
import { Preview } from './preview';
import boxes from './views.css?inline';

/** Adds the style sheets of card, list and preview to a root that has the overlay's. */
export const addViewStyles = (root: ShadowRoot): void => addStyles(root, [list, card, boxes, circumstances]);

export const createViews: MakeViews = (parts) => {
  const { root, mount, listPlace } = parts;
  setWords(parts.words);
  addViewStyles(root);
  return {
    draw(state, said) {
      render(<List state={state} intents={parts.intents} />, listPlace);
      render(<Floating parts={parts} state={state} said={said} />, mount);
    },
    setWords,
    createElementPainter,
    clear() {
      render(null, listPlace);
      render(null, mount);
    },
  };
};

interface FloatingProps {
  parts: ViewsParts;
  state: OverlayState;
  said: Toast | null;
}

/** What is placed next to a sentence: the card, or a preview. */
function Floating({ parts, state, said }: FloatingProps) {
  const { bridge, boxes, marks, intents } = parts;
  const { open, preview, cardTheme, isFirstCard } = state;
  const model = open ? cardOf(bridge.view, bridge.records, open.key, open.trail) : null;
  /** @param canBeSheet whether it is a bottom sheet on narrow screens */
  const showAt = (element: HTMLElement, anchor: Anchor, canBeSheet: boolean) => {
    const unpin = boxes.pin(element);
    const stop = keepPlaced(element, anchor, canBeSheet);
    return () => {
      unpin();
      stop();
    };
  };
  return (
    <>
      {open && model && (
        <Card
          card={model}
          isFirst={isFirstCard}
          said={said}
          theme={cardTheme}
          intents={intents}
          onShown={(element) => showAt(element, marks.anchor(open.key), true)}
        />
      )}
      {preview && (
        <Preview
          key={preview.key}
          entry={preview}
          theme={cardTheme}
          onShown={(element) => showAt(element, marks.anchor(preview.key), false)}
        />
      )}
    </>
  );
}
