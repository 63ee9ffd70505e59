package dev.artishow.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TextEncoderTest {
  private static final TextEncoder.Size SIZE = new TextEncoder.Size(20, 4, 2, 8, 2);

  private NDManager manager;
  private TextEncoder encoder;

  @BeforeEach
  void open() {
    manager = NDManager.newBaseManager();
    Parameters parameters = Parameters.initialised(manager, 3);
    encoder = new TextEncoder(SIZE, parameters);
    parameters
        .byName()
        .values()
        .forEach(array -> array.addi(manager.randomNormal(array.getShape()).mul(0.1f)));
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private float[] pooled(long[] ids, long... shape) {
    return encoder.apply(manager.create(ids, new Shape(shape))).pooled().toFloatArray();
  }

  private static void assertSame(float[] one, float[] other) {
    assertThat(one).hasSameSizeAs(other);
    for (int i = 0; i < one.length; i++) {
      assertThat(one[i]).isCloseTo(other[i], within(1e-5f));
    }
  }

  @Test
  void apply_withoutThePadding_isTheSame() {
    assertSame(pooled(new long[] {1, 7, 0, 0}, 1, 4), pooled(new long[] {1, 7}, 1, 2));
  }

  @Test
  void apply_severalIdsAToken_flatOrNot_isTheSame() {
    long[] flat = {1, 0, 0, 7, 8, 9, 5, 0, 0, 0, 0, 0};
    float[] whole = pooled(flat, 1, 12);
    assertSame(whole, pooled(flat, 1, 4, 3));
    assertSame(whole, pooled(new long[] {1, 0, 0, 7, 8, 9, 5, 0, 0}, 1, 3, 3));
    assertThat(whole).isNotEqualTo(pooled(new long[] {1, 0, 0, 7, 8, 4, 5, 0, 0}, 1, 3, 3));
  }

  @Test
  void apply_oneIdOfSeveralPlaces_isThatId() {
    assertSame(pooled(new long[] {1, 0, 7, 0}, 1, 2, 2), pooled(new long[] {1, 7}, 1, 2));
  }

  @Test
  void apply_states_tellOneTokenFromTheNext() {
    NDArray states = encoder.apply(manager.create(new long[] {1, 7, 8}, new Shape(1, 3))).states();
    assertThat(states.getShape()).isEqualTo(new Shape(1, 3, 8));
    assertThat(states.get(0, 1).toFloatArray()).isNotEqualTo(states.get(0, 2).toFloatArray());
  }
}
