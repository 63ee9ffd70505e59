package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConceptLinksTest {
  private final ConceptLinks links = new ConceptLinks();

  private static Concept concept(String key, String name, String... keywords) {
    return new Concept(key, Map.of("en", new Label(name, List.of(keywords), "test")));
  }

  @Test
  void link_chain_hasOneRepresentativeThatIsAnEmoji() {
    links.link("word:mug", "word:cup");
    links.link("word:cup", "2615");
    links.link("word:beaker", "word:mug");

    assertThat(links.representatives())
        .isEqualTo(Map.of("word:mug", "2615", "word:cup", "2615", "word:beaker", "2615"));
  }

  @Test
  void link_twice_changesNothing() {
    links.link("word:mug", "word:cup");
    links.link("word:cup", "word:mug");

    assertThat(links.representatives()).isEqualTo(Map.of("word:mug", "word:cup"));
  }

  @Test
  void linkSynonyms_nameThatIsOneEmojisKeyword_belongsToIt() {
    links.linkSynonyms(
        List.of(
            concept("1f697", "automobile", "car", "vehicle"),
            concept("1f68c", "bus", "vehicle"),
            concept("word:car", "car"),
            concept("word:vehicle", "vehicle")));

    assertThat(links.representatives()).isEqualTo(Map.of("word:car", "1f697"));
  }

  @Test
  void linkSynonyms_plural_belongsToItsSingular() {
    links.linkSynonyms(List.of(concept("1f41d", "bee"), concept("word:bees", "bees")));

    assertThat(links.representatives()).isEqualTo(Map.of("word:bees", "1f41d"));
  }
}
