package dev.artishow.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The names of emoji are everyday captions, those of bombs, knives and kisses too. */
class EmojiNamesTest {

  @Test
  void screen_everyEmojiNameInEnglishAndFrench_isAllowed() throws IOException {
    PromptScreen screen = RulePromptScreen.of(ModerationConfig.DEFAULT, Map.of());

    List<String> names = names();

    assertThat(names).hasSizeGreaterThan(3000);
    assertThat(names)
        .allSatisfy(name -> assertThat(screen.screen(name)).isEqualTo(new Verdict.Allow()));
  }

  private static List<String> names() throws IOException {
    try (var stream = EmojiNamesTest.class.getResourceAsStream("emoji-names.tsv")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split("\t", -1)).stream())
          .toList();
    }
  }
}
