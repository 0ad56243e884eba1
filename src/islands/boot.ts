// Inlined in the head of every page, before anything is drawn: the chosen theme, and the mark that scripts run.
const root = document.documentElement;
root.dataset.js = '';
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the page then follows the system.
}
// If the entry never arrives, the page goes back to its complete form without scripts.
setTimeout(() => {
  if (root.dataset.js !== 'awake') delete root.dataset.js;
}, 5000);
