import { parseErrorText } from '../../parser/parse';

/** Reads long texts beside the page, so that it stays responsive. Gets `{ id, text }`, answers `{ id, parsed }`. */
addEventListener('message', ({ data }: MessageEvent<{ id: number; text: string }>) => {
  postMessage({ id: data.id, parsed: parseErrorText(data.text) });
});
