package dev.artishow.trainer.data;

/** Is told how far a build has come. Calls come from one thread, in order. */
public interface BuildProgress {

  /** Parts of a build, in order. */
  enum Stage {
    /** Packages are downloaded and unpacked; counts packages. */
    FETCH,
    /** Names and keywords are read; counts nothing. */
    CAPTIONS,
    /** Pictures are rendered and compared; counts pictures. */
    PICTURES,
    /** Pictures are written in a format of others; counts pictures. */
    EXPORT,
    /** Manifests are written and the data set gets its name; counts nothing. */
    FINISH
  }

  /**
   * A stage begins.
   *
   * @param total what it will count to, 0 if it counts nothing
   */
  void begin(Stage stage, long total);

  /** So much of the stage is done. */
  void reached(long done);

  /** Tells nobody. */
  BuildProgress SILENT =
      new BuildProgress() {
        @Override
        public void begin(Stage stage, long total) {}

        @Override
        public void reached(long done) {}
      };
}
