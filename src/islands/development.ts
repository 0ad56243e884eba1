import { furnish } from './furniture';

// With the framework live, islands are awake from the start; only the furniture has to be set up.
if (typeof document !== 'undefined') {
  document.documentElement.dataset.js = 'awake';
  furnish(() => {});
}
