import { Presets, SingleBar } from 'cli-progress';
import { says } from './phrases.ts';
import type { OnPage } from './source.ts';

/** Where progress is shown: a terminal draws a bar, a log gets plain lines. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly stream: NodeJS.WritableStream;
}

/** Shows how many pages are read; `stop` leaves the cursor where the report may begin. */
export interface Progress {
  readonly onPage: OnPage;
  readonly stop: () => void;
}

/** A log gets at most so many lines, however long the document. */
const plainLines = 10;

/** A bar on a terminal, a line at every tenth of the way elsewhere. */
export function createProgress({ isTerminal, stream }: Screen): Progress {
  if (!isTerminal) {
    const onPage: OnPage = (done, of) => {
      const step = Math.ceil(of / plainLines);
      if (done === of || done % step === 0) stream.write(`${says.page(done, of)}\n`);
    };
    return { onPage, stop: () => undefined };
  }
  const bar = new SingleBar(
    { format: says.bar, stream, hideCursor: true, clearOnComplete: false, gracefulExit: false },
    Presets.shades_classic,
  );
  let started = false;
  return {
    onPage: (done, of) => {
      if (!started) bar.start(of, 0);
      started = true;
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
