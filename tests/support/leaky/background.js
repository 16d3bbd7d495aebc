const api = globalThis.browser ?? globalThis.chrome;
api.runtime.onMessage.addListener(() => {
  fetch('https://background.example.net/').catch(() => {});
});
