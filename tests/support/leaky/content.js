const api = globalThis.browser ?? globalThis.chrome;
api.runtime.sendMessage('leak').catch(() => {});
fetch('https://content.example.net/').catch(() => {});
