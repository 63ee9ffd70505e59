package dev.artishow.trainer.data.scene;

/** Scenes of drawn discs, for tests elsewhere. */
public final class TestingScenes {
  private TestingScenes() {}

  /** With a tenth of the pairs of things and colours held out. */
  public static Scenes of(Purpose purpose) {
    return new TestingSprites(0.1).scenes(purpose);
  }
}
