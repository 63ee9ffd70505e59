package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionCacheTest {
  private final List<String> encoded = new ArrayList<>();
  private final List<List<String>> passes = new ArrayList<>();
  private final List<String> freed = new ArrayList<>();

  private CaptionCache<String> cache(int captions) {
    return new CaptionCache<>(captions * 10L, caption -> 10, freed::add);
  }

  private CaptionCache<String>.Use take(CaptionCache<String> cache, String caption) {
    return take(cache, List.of(caption)).get(0);
  }

  private List<CaptionCache<String>.Use> take(CaptionCache<String> cache, List<String> captions) {
    return cache.take(
        captions,
        missing -> {
          passes.add(missing);
          encoded.addAll(missing);
          return missing;
        });
  }

  @Test
  void take_several_encodesThoseThatAreNotKeptInOnePass() {
    CaptionCache<String> cache = cache(9);
    take(cache, "b").close();
    List<CaptionCache<String>.Use> uses = take(cache, List.of("a", "b", "c", "a"));
    assertThat(uses).extracting(CaptionCache.Use::encoded).containsExactly("a", "b", "c", "a");
    assertThat(passes).containsExactly(List.of("b"), List.of("a", "c"));
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

  @Test
  void take_whileAnotherEncodesTheSame_keepsOne() {
    CaptionCache<String> cache = cache(2);
    var uses =
        cache.take(
            List.of("a"),
            missing -> {
              take(cache, "a").close();
              return List.of("a, once more");
            });
    assertThat(uses.get(0).encoded()).isEqualTo("a");
    assertThat(freed).containsExactly("a, once more");
  }

  @Test
  void take_encodingFails_holdsNothing() {
    CaptionCache<String> cache = cache(1);
    take(cache, "a").close();
    assertThatThrownBy(
            () ->
                cache.take(
                    List.of("a", "b"),
                    missing -> {
                      throw new IllegalStateException("no memory");
                    }))
        .hasMessage("no memory");
    take(cache, "c").close();
    assertThat(freed).containsExactly("a");
  }
}
