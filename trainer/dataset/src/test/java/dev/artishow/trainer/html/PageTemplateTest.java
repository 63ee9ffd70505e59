package dev.artishow.trainer.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.samskivert.mustache.MustacheException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PageTemplateTest {
  record Values(String text, Optional<String> more) {}

  private static String filled(String text) {
    return PageTemplate.of(PageTemplateTest.class, "tried")
        .fill(new Values(text, Optional.empty()), new TestingWords());
  }

  @Test
  void fill_markup_isEscapedInTextsAndAttributes() {
    String escaped = "&lt;script&gt;alert(&#39;1 &amp; &quot;2&quot;&#39;)&lt;/script&gt;";

    assertThat(filled("<script>alert('1 & \"2\"')</script>"))
        .startsWith("<p title=\"%s\">%s</p>\n".formatted(escaped, escaped));
  }

  @Test
  void fill_marksOfTemplates_areTexts() {
    assertThat(filled("{{text}} {{{text}}}")).contains(">{{text}} {{{text}}}</p>");
  }

  @Test
  void fill_controlsAndHalfCharacters_areReplaced() {
    assertThat(filled("a\u0000b\u001bc\ud83dd\uffff🍎"))
        .contains(">a\ufffdb\ufffdc\ufffdd\ufffd🍎</p>");
  }

  @Test
  void fill_optionalsAndLists_areLeftOutOrRepeated() {
    PageTemplate template = PageTemplate.of(PageTemplateTest.class, "tried");
    var words = new TestingWords();

    assertThat(template.fill(new Values("", Optional.empty()), words)).doesNotContain("<b>");
    assertThat(template.fill(new Values("", Optional.of("x")), words)).contains("<b>x</b>");
    assertThat(template.fill(Map.of("text", "", "more", List.of("x", "y")), words))
        .contains("<b>x</b><b>y</b>");
  }

  @Test
  void fill_words_areSaidInTheLanguageAndEscaped() {
    var values = new Values("", Optional.empty());
    PageTemplate template = PageTemplate.of(PageTemplateTest.class, "tried");

    assertThat(template.fill(values, new TestingWords(Locale.ENGLISH))).contains("Cats &amp; dogs");
    assertThat(template.fill(values, new TestingWords(Locale.CANADA_FRENCH)))
        .contains("Chats &amp; chiens");
  }

  @Test
  void fill_nameThatNothingGives_isAnError() {
    assertThatExceptionOfType(MustacheException.class)
        .isThrownBy(
            () ->
                PageTemplate.of(PageTemplateTest.class, "tried")
                    .fill(Map.of("text", ""), new TestingWords()))
        .withMessageContaining("more");
  }

  @Test
  void of_missingTemplate_isAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageTemplate.of(PageTemplateTest.class, "missing"))
        .withMessageContaining("missing.mustache");
  }
}
