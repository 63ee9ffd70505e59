package dev.artishow.bot.discord.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.imagine.Admission.Stopped;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Texts;
import dev.artishow.engine.Priority;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    var refused = stopped("a prompt", List.of(finding("gore-1", 0, 4)));
    assertThat(wording.refused(Language.ENGLISH, refused))
        .startsWith("Not drawn. It is cruel.\n")
        .contains("`gore-1`");
    assertThat(wording.refused(Language.of("fr"), refused))
        .startsWith("Rien n’a été dessiné. C’est cruel.\n")
        .contains("`gore-1`");
  }

  @Test
  void held_always_quotesTheWordsWithoutTheirMarkdown() {
    var held = stopped("a *kn*ife", List.of(finding("knife", 2, 9)));
    assertThat(wording.held(Language.ENGLISH, held)).contains("“\\*kn\\*ife”").contains("`knife`");
  }

  @Test
  void refused_sameReasonTwice_isSaidOnce() {
    var refused = stopped("a prompt", List.of(finding("a", 0, 1), finding("b", 1, 2)));
    assertThat(wording.refused(Language.ENGLISH, refused))
        .containsOnlyOnce("It is cruel.")
        .contains("`a`, `b`");
  }

  @Test
  void held_manyLongFindings_fitsIntoAMessage() {
    String prompt = "*".repeat(500);
    List<Finding> findings =
        IntStream.range(0, 50).mapToObj(i -> finding("rule-" + i, i, 500)).toList();
    assertThat(wording.held(Language.of("fr"), stopped(prompt, findings)))
        .hasSizeLessThan(DISCORD_MESSAGE_CHARACTERS);
  }

  @Test
  void held_emojiWhereItIsCut_isNeverCutInHalf() {
    String prompt = "a".repeat(59) + "👩‍🚀".repeat(20);
    String said =
        wording.held(
            Language.ENGLISH, stopped(prompt, List.of(finding("knife", 0, prompt.length()))));
    assertThat(said).contains("a".repeat(59) + "…").doesNotContain("👩");
  }

  private static Stopped stopped(String prompt, List<Finding> findings) {
    var requester = new Requester(1, 2, 3, Language.ENGLISH, Priority.NORMAL);
    var job =
        new Job(
            new JobId("7ZK3QH0M4T"),
            requester,
            new Order(prompt, 1, false),
            1,
            Instant.EPOCH,
            Optional.empty());
    return new Stopped(job, findings, false);
  }
}
