package dev.artishow.moderation.guild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.moderation.Action;
import dev.artishow.moderation.ModerationConfig;
import dev.artishow.moderation.Policy;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.rule.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a guild changes, and what it cannot. */
class GuildScreenTest {
  private static final RulePromptScreen SCREEN =
      RulePromptScreen.of(ModerationConfig.DEFAULT, Map.of());
  private static final Asker ANYBODY = new Asker(1, false, Set.of());
  private static final Asker ADULTS = new Asker(2, true, Set.of());
  private static final Asker TRUSTED = new Asker(1, false, Set.of(77L));
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  private static Policy policy(String category, Action action) {
    return new Policy(
        Map.of(
            category,
            new Policy.Levels(Optional.of(action), Optional.of(action), Optional.of(action))));
  }

  private static GuildScreen guild(GuildPolicy policy, GuildException... exceptions) {
    return guild(policy, List.of(), Map.of(), exceptions);
  }

  private static GuildScreen guild(
      GuildPolicy policy,
      List<AutoModRule> autoMod,
      Map<Long, String> names,
      GuildException... exceptions) {
    return new GuildScreen(
        SCREEN,
        policy,
        new Exceptions(List.of(exceptions)),
        autoMod,
        new Nicknames(names, Words.lexicon()));
  }

  private static GuildException exception(String rule, String words) {
    return new GuildException(
        "e1", 5, rule, words, 9, NOW, Optional.of("case-1"), Optional.empty());
  }

  @Test
  void screen_nothingSet_isAsTheOperatorSays() {
    var guild = guild(GuildPolicy.DEFAULT);

    assertThat(guild.screen("a naked man", ANYBODY)).isInstanceOf(Verdict.Hold.class);
    assertThat(guild.screen("a red apple", ANYBODY)).isInstanceOf(Verdict.Allow.class);
  }

  @Test
  void screen_channelWithItsOwnPolicy_speaksBeforeTheGuild() {
    var guild =
        guild(
            new GuildPolicy(
                policy("sexual", Action.REFUSE),
                Map.of(2L, policy("sexual", Action.ALLOW)),
                Set.of()));

    assertThat(guild.screen("a naked man", ANYBODY)).isInstanceOf(Verdict.Refuse.class);
    assertThat(guild.screen("a naked man", new Asker(2, false, Set.of())))
        .isInstanceOf(Verdict.Allow.class);
  }

  @Test
  void screen_ageRestrictedChannel_allowsNudityButNotWhatIsExplicit() {
    var guild = guild(GuildPolicy.DEFAULT);

    assertThat(guild.screen("a naked man", ADULTS)).isInstanceOf(Verdict.Allow.class);
    assertThat(guild.screen("hardcore porn", ADULTS)).isInstanceOf(Verdict.Refuse.class);
  }

  @Test
  void screen_exemptRole_doesNotWaitButIsRefusedAllTheSame() {
    var guild = guild(new GuildPolicy(Policy.DEFAULT, Map.of(), Set.of(77L)));

    assertThat(guild.screen("a naked man", TRUSTED)).isInstanceOf(Verdict.Allow.class);
    assertThat(guild.screen("hardcore porn", TRUSTED)).isInstanceOf(Verdict.Refuse.class);
  }

  @Test
  void screen_mildestGuild_cannotDisarmHardRules() {
    var everything = policy("sexual", Action.ALLOW).over(policy("minors", Action.ALLOW));
    var guild =
        guild(
            new GuildPolicy(everything, Map.of(2L, everything), Set.of(77L)),
            exception("nudity", "naked child"));
    var adultsTrusted = new Asker(2, true, Set.of(77L));

    assertThat(guild.screen("a naked child", adultsTrusted)).isInstanceOf(Verdict.Refuse.class);
    assertThat(guild.screen("Cupidon, bébé nu ailé, peinture", adultsTrusted))
        .isInstanceOf(Verdict.Hold.class);
  }

  @Test
  void exception_freesItsWordsAndNoOthers() {
    var guild = guild(GuildPolicy.DEFAULT, exception("nudity", "Naked Lunch"));

    assertThat(guild.screen("poster of naked lunch", ANYBODY)).isInstanceOf(Verdict.Allow.class);
    assertThat(guild.screen("naked lunch with a naked man", ANYBODY))
        .isInstanceOf(Verdict.Hold.class);
    assertThat(guild.screen("a naked luncheon", ANYBODY)).isInstanceOf(Verdict.Hold.class);
  }

  @Test
  void exception_undone_freesNothing() {
    GuildException undone = exception("nudity", "naked lunch").undo(10, NOW.plusSeconds(60));

    assertThat(undone.undone()).contains(new GuildException.Undone(10, NOW.plusSeconds(60)));
    assertThat(undone.undo(11, NOW.plusSeconds(90))).isEqualTo(undone);
    assertThat(guild(GuildPolicy.DEFAULT, undone).screen("naked lunch", ANYBODY))
        .isInstanceOf(Verdict.Hold.class);
  }

  @Test
  void exception_ofHardRule_isRefused() {
    assertThatThrownBy(() -> new Exceptions(List.of(exception("minors-sexual", "naked child"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("minors-sexual");
  }

  @Test
  void nickname_countsAsAMention() {
    var guild = guild(GuildPolicy.DEFAULT, List.of(), Map.of(1L, "Zorgluk", 2L, "Rose"));

    assertThat(guild.screen("zorgluk on a bicycle", ANYBODY)).isInstanceOf(Verdict.Advise.class);
    assertThat(guild.screen("Zorgluk as a fat pig", ANYBODY)).isInstanceOf(Verdict.Hold.class);
    assertThat(guild.screen("Zorgluk naked", TRUSTED)).isInstanceOf(Verdict.Refuse.class);
    assertThat(guild.screen("a red rose", ANYBODY)).isInstanceOf(Verdict.Allow.class);
    assertThat(guild.screen("@Rose on a bicycle", ANYBODY)).isInstanceOf(Verdict.Advise.class);
  }

  @Test
  void nickname_wordsFound_areThoseTyped() {
    var guild = guild(GuildPolicy.DEFAULT, List.of(), Map.of(1L, "Zorgluk"));
    String prompt = "a painting of Zorgluk as a fat pig";

    assertThat(guild.screen(prompt, ANYBODY).found().get(0).excerpt(prompt))
        .isEqualTo("Zorgluk as a fat pig");
  }

  @Test
  void autoMod_rulesAreHonoured() {
    AutoModImport read =
        AutoModImport.read(
            """
            [{"id": "3", "name": "exams", "enabled": true, "trigger_type": 1,
              "actions": [{"type": 1}], "exempt_roles": ["77"], "exempt_channels": [],
              "trigger_metadata": {"keyword_filter": ["*leak*", "crib"],
                "regex_patterns": ["answers? to q[0-9]+", "(?=bad)"], "allow_list": ["leak proof"]}},
             {"id": "4", "name": "spam", "enabled": true, "trigger_type": 3},
             {"id": "5", "name": "off", "enabled": false, "trigger_type": 1}]
            """);
    var guild = guild(GuildPolicy.DEFAULT, read.rules(), Map.of());

    assertThat(read.rules()).hasSize(1);
    assertThat(read.skipped())
        .containsExactly(
            new AutoModImport.Skipped(AutoModImport.Why.PATTERN, "exams", "(?=bad)"),
            new AutoModImport.Skipped(AutoModImport.Why.TRIGGER, "spam", ""));
    assertThat(guild.screen("the LEAKED exam", ANYBODY)).isInstanceOf(Verdict.Refuse.class);
    assertThat(guild.screen("Answers to Q12", ANYBODY)).isInstanceOf(Verdict.Refuse.class);
    assertThat(guild.screen("a leak proof bottle", ANYBODY)).isInstanceOf(Verdict.Allow.class);
    assertThat(guild.screen("a crab", ANYBODY)).isInstanceOf(Verdict.Allow.class);
    assertThat(guild.screen("cribbage", ANYBODY)).isInstanceOf(Verdict.Allow.class);
    assertThat(guild.screen("the leaked exam", TRUSTED)).isInstanceOf(Verdict.Allow.class);
  }

  @Test
  void autoMod_noArray_isRefusedWithAReason() {
    assertThatThrownBy(() -> AutoModImport.read("{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("JSON array");
  }
}
