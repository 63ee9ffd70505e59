package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionCacheTest {
  private final List<String> encoded = new ArrayList<>();
  private final List<String> freed = new ArrayList<>();

  private CaptionCache<String> cache(int captions) {
    return new CaptionCache<>(captions * 10L, 10, freed::add);
  }

  private CaptionCache<String>.Use take(CaptionCache<String> cache, String caption) {
    return cache.take(
        caption,
        () -> {
          encoded.add(caption);
          return caption;
        });
  }

  @Test
  void take_again_encodesOnce() {
    CaptionCache<String> cache = cache(2);
    take(cache, "a").close();
    take(cache, "a").close();
    assertThat(encoded).containsExactly("a");
    assertThat(freed).isEmpty();
  }

  @Test
  void take_moreThanFits_freesTheLeastRecentlyUsed() {
    CaptionCache<String> cache = cache(2);
    take(cache, "a").close();
    take(cache, "b").close();
    take(cache, "a").close();
    take(cache, "c").close();
    assertThat(freed).containsExactly("b");
    take(cache, "a").close();
    assertThat(encoded).containsExactly("a", "b", "c");
  }

  @Test
  void take_droppedWhileInUse_isFreedAfterTheLastUse() {
    CaptionCache<String> cache = cache(1);
    var first = take(cache, "a");
    var second = take(cache, "a");
    take(cache, "b").close();
    assertThat(freed).isEmpty();
    first.close();
    first.close();
    assertThat(freed).isEmpty();
    assertThat(second.encoded()).isEqualTo("a");
    second.close();
    assertThat(freed).containsExactly("a");
  }

  @Test
  void take_noRoomAtAll_freesAfterUse() {
    CaptionCache<String> cache = cache(0);
    var use = take(cache, "a");
    assertThat(freed).isEmpty();
    use.close();
    assertThat(freed).containsExactly("a");
  }
}
