// As sites do it that add their address to whatever is copied from them; with ?forbid it forbids copying altogether.
const forbids = location.search === '?forbid';
const change = (event) => {
  event.clipboardData.setData('text/plain', 'Read more in the Harbour Gazette.');
  event.preventDefault();
};
document.addEventListener('copy', change, true);
if (forbids) {
  addEventListener(
    'copy',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
