package dev.artishow.bot.discord.card;

import dev.artishow.bot.imagine.Admission;
import dev.artishow.bot.imagine.Admission.Stopped;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.moderation.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** Tells members why their prompt is not drawn and what they can do. */
public final class RefusalWording {
  /** A message has 2,000 characters; the first few findings say enough. */
  private static final int FINDINGS_SHOWN = 3;

  private static final int EXCERPT_CHARACTERS = 60;

  private final Texts texts;

  public RefusalWording(Texts texts) {
    this.texts = texts;
  }

  /** Of a prompt that is not drawn. */
  public String refused(Language language, Stopped stopped) {
    return texts.say(
        language,
        stopped.isReviewed() ? Phrase.REFUSED_APPEALABLE : Phrase.REFUSED,
        Map.of(
            "reasons", reasons(language, stopped.findings()),
            "rules", rules(stopped.findings())));
  }

  /**
   * Of a prompt that people have to look at. Unlike a refusal it quotes the words: what is doubtful
   * is often meant harmlessly, and who knows the words can reword.
   */
  public String held(Language language, Stopped stopped) {
    String prompt = stopped.job().order().prompt();
    return texts.say(
        language,
        stopped.isReviewed() ? Phrase.HELD_FOR_REVIEW : Phrase.HELD,
        Map.of(
            "reasons", reasons(language, stopped.findings()),
            "rules", rules(stopped.findings()),
            "words", list(stopped.findings(), finding -> words(prompt, finding), ", ")));
  }

  /** Tells what was left out of what was drawn. */
  public String advised(Language language, List<Admission.Advice> advice) {
    List<Finding> findings = advice.stream().map(Admission.Advice::finding).toList();
    String words =
        advice.stream()
            .map(one -> shown(one.words()))
            .distinct()
            .limit(FINDINGS_SHOWN)
            .collect(Collectors.joining(", "));
    return texts.say(
        language, Phrase.ADVISED, Map.of("reasons", reasons(language, findings), "words", words));
  }

  private static String reasons(Language language, List<Finding> findings) {
    return list(findings, finding -> finding.reason().in(language.locale()), " ");
  }

  private static String rules(List<Finding> findings) {
    return list(findings, finding -> "`" + finding.ruleId() + "`", ", ");
  }

  private static String words(String prompt, Finding finding) {
    return shown(finding.excerpt(prompt));
  }

  private static String shown(String excerpt) {
    String shown = CleanText.excerpt(excerpt, EXCERPT_CHARACTERS);
    // a mention that is quoted must not call anybody
    return MarkdownSanitizer.escape(shown).replace("@", "@\u200B");
  }

  private static String list(
      List<Finding> findings, Function<Finding, String> part, String separator) {
    return findings.stream()
        .map(part)
        .distinct()
        .limit(FINDINGS_SHOWN)
        .collect(Collectors.joining(separator));
  }
}
