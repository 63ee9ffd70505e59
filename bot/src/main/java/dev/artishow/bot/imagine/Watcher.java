package dev.artishow.bot.imagine;

import dev.artishow.engine.ProgressListener;

/** Hears how a job comes along. */
public interface Watcher {
  /** Hears nothing. */
  Watcher NONE =
      new Watcher() {
        @Override
        public ProgressListener picture(int number) {
          return ProgressListener.NONE;
        }

        @Override
        public void ended() {}
      };

  /**
   * Hears of one of the job's pictures.
   *
   * @param number from 0
   */
  ProgressListener picture(int number);

  /** There is nothing more to hear: from now on the answer has the word. */
  void ended();
}
