package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.Admission;
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
final class RefusalWording {
  /** A message has 2,000 characters; the first few findings say enough. */
  private static final int FINDINGS_SHOWN = 3;

  private static final int EXCERPT_CHARACTERS = 60;

  private final Texts texts;

  RefusalWording(Texts texts) {
    this.texts = texts;
  }

  String refused(Language language, Admission.Refused refused) {
    return texts.say(
        language,
        Phrase.REFUSED,
        Map.of(
            "reasons", reasons(language, refused.findings()),
            "rules", rules(refused.findings())));
  }

  /**
   * Unlike a refusal it quotes the words: what is doubtful is often meant harmlessly, and who knows
   * the words can reword.
   */
  String held(Language language, Admission.Held held) {
    return texts.say(
        language,
        Phrase.HELD,
        Map.of(
            "reasons", reasons(language, held.findings()),
            "rules", rules(held.findings()),
            "words", list(held.findings(), finding -> words(held.prompt(), finding), ", ")));
  }

  /** Tells what was left out of what was drawn. */
  String advised(Language language, List<Admission.Advice> advice) {
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
    return list(
        findings,
        finding ->
            language == Language.FRENCH ? finding.reason().french() : finding.reason().english(),
        " ");
  }

  private static String rules(List<Finding> findings) {
    return list(findings, finding -> "`" + finding.ruleId() + "`", ", ");
  }

  private static String words(String prompt, Finding finding) {
    return shown(finding.excerpt(prompt));
  }

  private static String shown(String excerpt) {
    String shown =
        excerpt.length() <= EXCERPT_CHARACTERS
            ? excerpt
            : excerpt.substring(0, EXCERPT_CHARACTERS) + "…";
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
