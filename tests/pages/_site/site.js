/** What every page of the demo site runs: links to nowhere stay where they are. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href="#"]') : null;
  if (link) event.preventDefault();
});
