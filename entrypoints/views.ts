/** Injected by the background when the overlay first needs card, list, preview or marks as elements. Finds the overlay. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findBridge } from '#src/content/bridge';
import { createViews } from '#src/content/views/views';

export default defineUnlistedScript({
  main() {
    findBridge()?.overlay?.addViews(createViews);
  },
});
