package dev.artishow.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.imagine.Admission;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Texts;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalWordingTest {
  private static final int DISCORD_MESSAGE_CHARACTERS = 2_000;

  private final RefusalWording wording = new RefusalWording(new Texts());

  private static Finding finding(String rule, int start, int end) {
    return new Finding(
        rule, "1", Category.VIOLENCE, start, end, new Reason("It is cruel.", "C’est cruel."));
  }

  @Test
  void refused_inEachLanguage_givesReasonAndRuleAndNotTheWords() {
    var refused = new Admission.Refused(List.of(finding("gore-1", 0, 4)));
    assertThat(wording.refused(Language.ENGLISH, refused))
        .startsWith("Not drawn. It is cruel.\n")
        .contains("`gore-1`");
    assertThat(wording.refused(Language.FRENCH, refused))
        .startsWith("Rien n’a été dessiné. C’est cruel.\n")
        .contains("`gore-1`");
  }

  @Test
  void held_always_quotesTheWordsWithoutTheirMarkdown() {
    var held = new Admission.Held("a *kn*ife", List.of(finding("knife", 2, 9)));
    assertThat(wording.held(Language.ENGLISH, held)).contains("“\\*kn\\*ife”").contains("`knife`");
  }

  @Test
  void refused_sameReasonTwice_isSaidOnce() {
    var refused = new Admission.Refused(List.of(finding("a", 0, 1), finding("b", 1, 2)));
    assertThat(wording.refused(Language.ENGLISH, refused))
        .containsOnlyOnce("It is cruel.")
        .contains("`a`, `b`");
  }

  @Test
  void held_manyLongFindings_fitsIntoAMessage() {
    String prompt = "*".repeat(500);
    List<Finding> findings =
        IntStream.range(0, 50).mapToObj(i -> finding("rule-" + i, i, 500)).toList();
    assertThat(wording.held(Language.FRENCH, new Admission.Held(prompt, findings)))
        .hasSizeLessThan(DISCORD_MESSAGE_CHARACTERS);
  }
}
