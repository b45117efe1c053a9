// Starts the worker that keeps what was read (/sw.js), once the page is there. Without it nothing changes.
const { worker, offline } = document.currentScript.dataset;
const policy = globalThis.trustedTypes?.createPolicy("baraza-worker", { createScriptURL: () => worker });

addEventListener("load", async () => {
  const container = navigator.serviceWorker;
  if (!container) return;
  const first = container.controller ? undefined : location.pathname;
  const registered = await container.register(policy?.createScriptURL("") ?? worker).catch(() => null);
  if (!registered) return;
  (await container.ready).active.postMessage({ visit: offline, first });
});
